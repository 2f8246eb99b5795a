// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/find_box.h"

#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>
#include <array>

namespace planner::ui {

FindBox::FindBox(PlanDocument& document, Selection& selection, QWidget* parent)
    : QLineEdit(parent), m_document(document), m_selection(selection), m_choices(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("findBox"));
    setPlaceholderText(tr("Find batch or facility"));
    setAccessibleName(tr("Find batch or facility"));
    setClearButtonEnabled(true);
    setMinimumWidth(190);
    setMaximumWidth(240);
    auto* completer = new QCompleter(m_choices, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    setCompleter(completer);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, &FindBox::reveal);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (!text().isEmpty() && !reveal(text()))
            emit nothingFound(text());
    });
    // The choices are made when the keyboard comes here: they change with every edit and are seldom looked at.
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (m_choices->rowCount() == 0)
            refresh();
    });
    connect(&m_document, &PlanDocument::changed, this, [this] { m_choices->clear(); });
}

bool FindBox::reveal(const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return false;
    const Operation& operation = m_document.operation();
    const auto isSame = [&](const std::string& code) {
        return wanted.compare(QString::fromStdString(code), Qt::CaseInsensitive) == 0;
    };
    const auto fits = [&](const std::string& code) {
        return QString::fromStdString(code).contains(wanted, Qt::CaseInsensitive);
    };
    for (const bool isExact : {true, false}) {
        for (const auto& [code, batch] : m_document.plan().batches)
            if (isExact ? isSame(code.text) : fits(code.text)) {
                m_selection.reveal(code);
                return true;
            }
        for (std::uint32_t i = 0; i < operation.facilities.size(); ++i) {
            const Facility& facility = operation.facilities[i];
            const std::array names{&facility.code, &facility.name, &facility.nameArabic, &facility.nameKurdish};
            if (std::any_of(names.begin(), names.end(),
                            [&](const std::string* name) { return isExact ? isSame(*name) : fits(*name); })) {
                m_selection.reveal(FacilityId{i}, std::nullopt);
                return true;
            }
        }
    }
    return false;
}

void FindBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void FindBox::refresh()
{
    for (const Facility& facility : m_document.operation().facilities)
        for (const std::string* name : {&facility.name, &facility.nameArabic, &facility.nameKurdish})
            if (!name->empty())
                m_choices->appendRow(new QStandardItem(QString::fromStdString(*name)));
    for (const auto& [code, batch] : m_document.plan().batches)
        m_choices->appendRow(new QStandardItem(QString::fromStdString(code.text)));
}

} // namespace planner::ui
