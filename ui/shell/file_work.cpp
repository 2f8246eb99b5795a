// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/file_work.h"

#include "ui/kit/message_bar.h"
#include "ui/kit/text.h"

#include <utility>

namespace planner::ui {

FileWork::FileWork(MessageBar& messages, QObject* parent) : QObject(parent), m_messages(messages)
{
    connect(&m_work, &BackgroundWork::progressed, this, [this](int percent) {
        // Another message may have taken the bar meanwhile.
        if (m_work.isRunning() && m_messages.text() == m_text)
            m_messages.setPercent(percent);
    });
}

void FileWork::run(const QString& text, WorkEnd end, BackgroundWork::Task task, std::function<void()> done)
{
    if (m_work.isRunning()) {
        m_messages.show(Severity::Warning,
                        filled(tr("Something else is under way: %1 Maybe try again when it is done."), m_text));
        return;
    }
    m_text = text;
    if (end == WorkEnd::WhenAsked)
        m_messages.show(Severity::Work, text, tr("&Stop"), [this] { m_work.cancel(); });
    else
        m_messages.show(Severity::Work, text);
    m_work.start(std::move(task), std::move(done));
}

} // namespace planner::ui
