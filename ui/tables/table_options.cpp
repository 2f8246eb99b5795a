// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/table_options.h"

#include "core/base/message_id.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/records/record_words.h"
#include "ui/tables/table_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <set>

namespace planner::ui {
namespace {

/// The words of people's moves; nothing is chosen at first.
const std::array kMoves{"must", "may", "stay"};

bool isIncomplete(const TableTaking& taking)
{
    return !taking.table.missing.empty()
           || std::any_of(taking.table.dropped.begin(), taking.table.dropped.end(),
                          [](const DroppedRow& row) { return row.word == "incomplete"; });
}

bool lacksCategories(const TableTaking& taking)
{
    return std::any_of(taking.questions.begin(), taking.questions.end(),
                       [](const Message& question) { return question.id == MessageId::CategoryIsNotThere; });
}

} // namespace

TableOptions::TableOptions(const Operation& plan, Alter alter, QWidget* parent)
    : QWidget(parent), m_plan(plan), m_alter(std::move(alter)),
      m_move(makeConstant(TableField::Move, tr("W&ho moves:"), "tableMove")),
      m_category(makeConstant(TableField::Category, tr("Cate&gory of all:"), "tableCategory")),
      m_mode(makeConstant(TableField::Mode, tr("&Mode of all:"), "tableMode")),
      m_capacity(makeConstant(TableField::Capacity, tr("P&laces of each:"), "tableCapacity")),
      m_population(makeConstant(TableField::Population, tr("P&eople in each:"), "tablePopulation")),
      m_dropsIncomplete(named(new QCheckBox(tr("Leave rows &out that lack a figure"), this), "tableDropsIncomplete")),
      m_addsCategories(named(new QCheckBox(tr("&Add the categories that are missing, without conditions"), this),
                             "tableAddsCategories"))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    for (const Constant& constant : {m_move, m_category, m_mode, m_capacity, m_population}) {
        line->addWidget(constant.label);
        line->addWidget(constant.values);
    }
    line->addWidget(m_dropsIncomplete);
    line->addWidget(m_addsCategories);
    line->addStretch();
    for (QWidget* hidden : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        hidden->hide();
    for (const char* move : kMoves)
        m_move.values->addItem(choiceText("move", move), QLatin1String(move));
    m_category.values->setEditable(true);
    m_category.values->setMinimumContentsLength(10);
    m_mode.values->setEditable(true);
    for (const Constant& figure : {m_capacity, m_population}) {
        figure.values->setEditable(true);
        figure.values->lineEdit()->setPlaceholderText(tr("not said"));
        figure.values->setToolTip(
            tr("For all rows that have no cell for it. Nothing is taken for 0 unless you write 0"));
    }
    m_category.values->lineEdit()->setPlaceholderText(tr("such as all"));
    m_mode.values->lineEdit()->setPlaceholderText(tr("such as road"));
    m_dropsIncomplete->setToolTip(
        tr("Nothing is made up for them: a blank figure is neither 0 nor without limit. They are listed as left out"));
    m_addsCategories->setToolTip(
        tr("They need no escorts, may travel together and may fill any site until you say otherwise on their page"));
    connect(m_dropsIncomplete, &QCheckBox::clicked, this,
            [this](bool isOn) { m_alter([isOn](TableDraft& draft) { draft.setDropsIncomplete(isOn); }); });
    connect(m_addsCategories, &QCheckBox::clicked, this,
            [this](bool isOn) { m_alter([isOn](TableDraft& draft) { draft.setAddsCategories(isOn); }); });
}

TableOptions::Constant TableOptions::makeConstant(TableField field, const QString& words, const char* name)
{
    Constant made{field, new QLabel(words, this), named(new QComboBox(this), name)};
    made.label->setBuddy(made.values);
    made.values->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    made.values->setPlaceholderText(tr("choose"));
    const auto take = [this, field, values = made.values] {
        const QVariant data = values->isEditable() ? QVariant() : values->currentData();
        const QString text = data.isValid()         ? data.toString()
                             : values->isEditable() ? values->currentText()
                                                    : QString();
        m_alter([field, value = text.trimmed().toStdString()](TableDraft& draft) { draft.setConstant(field, value); });
    };
    connect(made.values, &QComboBox::activated, this, take);
    connect(made.values, &QComboBox::editTextChanged, this, take);
    return made;
}

void TableOptions::refreshConstant(Constant& constant, const TableDraft& draft, bool isAsked)
{
    const QSignalBlocker quiet(constant.values);
    const TableMapping& mapping = draft.mapping();
    const bool hasColumn = mapping.find(constant.field) != nullptr
                           || (constant.field == TableField::Category && mapping.hasCategoryColumns());
    const bool isShown = isAsked && !hasColumn;
    constant.label->setVisible(isShown);
    constant.values->setVisible(isShown);
    if (!isShown)
        return;
    const std::string* text = mapping.constant(constant.field);
    const QString now = text == nullptr ? QString() : QString::fromStdString(*text);
    if (!constant.values->isEditable())
        constant.values->setCurrentIndex(constant.values->findData(now));
    else if (constant.values->currentText().trimmed() != now)
        constant.values->setCurrentText(now);
}

void TableOptions::refresh(const TableDraft& draft, const TableTaking* taking)
{
    const TableKind kind = draft.mapping().kind;
    if (m_category.values->count() == 0 && !m_plan.categories.empty()) {
        const QSignalBlocker quiet(m_category.values);
        for (const Category& category : m_plan.categories)
            m_category.values->addItem(QString::fromStdString(category.code));
        m_category.values->setCurrentIndex(-1);
        m_category.values->clearEditText();
    }
    refreshConstant(m_move, draft, kind == TableKind::Cohorts);
    refreshConstant(m_category, draft, kind == TableKind::Cohorts);
    refreshConstant(m_mode, draft, kind == TableKind::Routes);
    refreshConstant(m_capacity, draft, kind == TableKind::Facilities);
    refreshConstant(m_population, draft, kind == TableKind::Facilities);
    m_dropsIncomplete->setChecked(draft.mapping().dropsIncomplete);
    m_addsCategories->setChecked(draft.mapping().addsCategories);
    if (taking == nullptr)
        return;
    m_dropsIncomplete->setVisible(draft.mapping().dropsIncomplete || isIncomplete(*taking));
    m_addsCategories->setVisible(kind == TableKind::Cohorts
                                 && (draft.mapping().addsCategories || lacksCategories(*taking)));
}

} // namespace planner::ui
