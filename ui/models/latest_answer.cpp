// SPDX-License-Identifier: Apache-2.0
#include "ui/models/latest_answer.h"

namespace planner::ui {

LatestAnswer::LatestAnswer(const PlanDocument& document, QObject* parent) : QObject(parent), m_document(document)
{
    constexpr int kMoment = 30;
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMoment);
    connect(&m_timer, &QTimer::timeout, this, &LatestAnswer::begin);
}

void LatestAnswer::ask(Question question)
{
    m_question = std::move(question);
    m_isAsked = false;
    m_background.cancel();
    m_timer.start();
}

void LatestAnswer::forget()
{
    m_question = nullptr;
    m_isAsked = false;
    m_background.cancel();
    m_timer.stop();
}

void LatestAnswer::begin()
{
    if (!m_question || m_background.isRunning())
        return;
    const auto plan = std::make_shared<const Plan>(m_document.plan());
    const auto deliver = std::make_shared<Deliver>();
    m_isAsked = true;
    m_background.start(
        [plan, deliver, question = std::move(m_question)](const CancelFlag& cancel, const ProgressSink& /*progress*/) {
            *deliver = question(*plan, cancel);
        },
        [this, deliver] {
            if (m_isAsked && *deliver) {
                m_isAsked = false;
                (*deliver)();
                emit answered();
            }
            begin();
        });
    m_question = nullptr;
}

} // namespace planner::ui
