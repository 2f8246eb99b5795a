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
    FindingGroups shown;
    for (const FindingGroup& group : m_document.groups())
        if (isShown(group))
            shown.push_back(group);
    if (shown == m_groups)
        return;
    beginResetModel();
    m_groups = std::move(shown);
    endResetModel();
}

bool FindingsModel::isShown(const FindingGroup& group) const
{
    if ((m_filter == FindingFilter::Open && group.isApproved)
        || (m_filter == FindingFilter::Approved && !group.isApproved))
        return false;
    if (m_words.isEmpty())
        return true;
    QString text = titleText(m_document.operation(), group) + u'\n' + detailOf(group) + u'\n' + ruleText(group.rule)
                   + u' ' + QString::fromStdString(idOf(group.rule));
    for (const Finding& finding : group.findings)
        text += u'\n' + QString::fromStdString(finding.subject);
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

int FindingsModel::rowOf(const Finding& finding) const
{
    const auto isOfPlace = [&](const FindingGroup& group) {
        return group.rule == finding.rule && group.subject == finding.subject && group.category == finding.category;
    };
    const auto has = [&](const FindingGroup& group) {
        return group.rule == finding.rule
               && std::any_of(group.findings.begin(), group.findings.end(), [&](const Finding& other) {
                      return other.subject == finding.subject && other.category == finding.category
                             && other.day == finding.day;
                  });
    };
    auto row = std::find_if(m_groups.begin(), m_groups.end(), has);
    if (row == m_groups.end())
        row = std::find_if(m_groups.begin(), m_groups.end(), isOfPlace);
    return row == m_groups.end() ? -1 : static_cast<int>(row - m_groups.begin());
}

QString FindingsModel::detailOf(const FindingGroup& group) const
{
    const QString extent = extentText(m_document.operation(), group);
    return group.isApproved ? filled(tr("Approved as an exception: %1"), extent) : extent;
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const FindingGroup& group = groupAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleText(m_document.operation(), group);
    case EntryDetailRole:
        return detailOf(group);
    case Qt::ToolTipRole:
        return filled(tr("%1: %2. %3", "rule id, rule name, a sentence"), QString::fromStdString(idOf(group.rule)),
                      ruleText(group.rule), toText(group.findings.front().message));
    case EntryFigureRole:
        return QString::fromStdString(idOf(group.rule));
    case EntryMarkRole:
        return static_cast<int>(group.isApproved ? EntryMark::Warn : EntryMark::Bad);
    case Qt::AccessibleTextRole:
        return filled(tr("%1. %2."), titleText(m_document.operation(), group), detailOf(group));
    default:
        return {};
    }
}

} // namespace planner::ui
