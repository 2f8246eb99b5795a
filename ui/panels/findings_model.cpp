// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/findings_model.h"

#include "ui/kit/entry_list.h"
#include "ui/kit/text.h"
#include "ui/models/finding_place.h"
#include "ui/models/words.h"

#include <algorithm>

namespace planner::ui {

FindingsModel::FindingsModel(PlanDocument& document, QObject* parent) : QAbstractListModel(parent), m_document(document)
{
    connect(&document, &PlanDocument::changed, this, &FindingsModel::refresh);
    refresh();
}

void FindingsModel::setFilter(const QString& words, FindingFilter filter)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    m_filter = filter;
    refresh();
}

void FindingsModel::refresh()
{
    Findings shown;
    for (const Finding& finding : m_document.findings())
        if (isShown(finding))
            shown.push_back(finding);
    if (shown == m_findings)
        return;
    beginResetModel();
    m_findings = std::move(shown);
    endResetModel();
}

bool FindingsModel::isShown(const Finding& finding) const
{
    if ((m_filter == FindingFilter::Open && finding.isApproved)
        || (m_filter == FindingFilter::Approved && !finding.isApproved))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = titleOf(finding) + u'\n' + toText(finding.message);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

int FindingsModel::rowOf(const Finding& finding) const
{
    const auto same = std::find_if(m_findings.begin(), m_findings.end(), [&](const Finding& other) {
        return other.rule == finding.rule && other.subject == finding.subject && other.day == finding.day
               && other.category == finding.category;
    });
    return same == m_findings.end() ? -1 : static_cast<int>(same - m_findings.begin());
}

QString FindingsModel::titleOf(const Finding& finding) const
{
    const QString id = QString::fromStdString(idOf(finding.rule));
    const FindingPlace place = placeOf(m_document.plan(), finding);
    if (!place.day)
        return filled(tr("%2: %3 (%1)", "rule id, rule name, place"), id, ruleText(finding.rule), place.name);
    return filled(tr("%2: %3, %4 (%1)", "rule id, rule name, place, date"), id, ruleText(finding.rule), place.name,
                  shortDateText(*place.day, m_document.operation()));
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Finding& finding = findingAt(index.row());
    const QString excess = QLocale().toString(static_cast<qlonglong>(finding.excess));
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(finding);
    case EntryDetailRole:
    case Qt::ToolTipRole:
        if (finding.isApproved)
            return filled(tr("Approved as an exception. %1"), toText(finding.message));
        return toText(finding.message);
    case EntryFigureRole:
        return QLocale().positiveSign() + excess;
    case EntryMarkRole:
        return static_cast<int>(finding.isApproved ? EntryMark::Warn : EntryMark::Bad);
    case Qt::AccessibleTextRole:
        return filled(tr("%1, %2 over. %3"), titleOf(finding), excess, index.data(EntryDetailRole).toString());
    default:
        return {};
    }
}

} // namespace planner::ui
