// SPDX-License-Identifier: Apache-2.0
#pragma once
// The charts of a plan: one page a subject, small multiples where there are several, and the same as a table.

#include "core/figures/progress.h"
#include "core/splitter/splitter.h"
#include "ui/charts/picture.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QGridLayout;
class QMenu;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QTableView;
class QToolButton;

namespace planner {
struct ChangeSet;
struct OccupancySteps;
} // namespace planner

namespace planner::ui {

class Chart;
class ChartTableModel;
class PlanDocument;
class Selection;

enum class ChartPage { Occupancy, Progress, People, Space, Transport, Nationals };

/// Follows the document and the selection while it is seen. A click on a site's chart selects the site; a double click
/// shows it alone.
class ChartsView : public QWidget {
    Q_OBJECT

public:
    ChartsView(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);
    ~ChartsView() override;

    [[nodiscard]] ChartPage page() const;
    void setPage(ChartPage page);
    /// On the page of occupancies: nothing shows every site.
    void showSite(std::optional<FacilityId> facility);
    /// As a table instead of pictures.
    void setTable(bool isTable);
    /// The charts of the page, as they are now.
    [[nodiscard]] const std::vector<Chart*>& charts() const { return m_charts; }

    /// Holds the progress against published counts; none: no more.
    void setPublished(std::vector<PublishedCount> published);
    /// Holds the progress against another plan.
    void setOther(const Plan& plan, const QString& name);
    /// Against no other plan any more.
    void forgetOther();
    [[nodiscard]] const QString& otherName() const { return m_otherName; }
    [[nodiscard]] bool hasPublished() const { return !m_published.empty(); }
    [[nodiscard]] bool hasBound() const { return m_mostMovable.has_value(); }
    /// What the progress can be held against: empty here, for others to fill when it is about to be shown.
    [[nodiscard]] QMenu& rivalMenu() const;
    /// What a split has proven of the present operation; forgotten when the operation changes.
    void setBounds(const std::vector<GoalBound>& bounds);

    /// The charts of the page as they stand beside each other.
    [[nodiscard]] Picture picture() const;

signals:
    void saveRequested(const planner::ui::Picture& picture);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Rows of the choice of sites.
    static constexpr int kEverySite = 0;
    static constexpr int kAllTogether = 1;
    static constexpr int kFirstSite = 2;

    static constexpr std::size_t kChartsAtOnce = 24;

    void makeBar();
    void retranslate();
    void fillSites();
    void showChanges(const ChangeSet& changes);
    void refresh();
    void refreshOccupancy();
    /// Of many sites those first that need to be looked at first.
    [[nodiscard]] std::vector<FacilityId> sitesByNeed(const std::vector<OccupancySteps>& steps) const;
    /// The day with which the pictures end, where nothing changes at any site for long after it.
    [[nodiscard]] std::optional<Day> endOf(const std::vector<OccupancySteps>& steps) const;
    void refreshProgress();
    void refreshPeople();
    void refreshSpace();
    void refreshTransport();
    void refreshNationals();
    void refreshTable();
    void showSelection();
    /// The chart at a position of the page, made where there is none of the type yet.
    template <class Type>
    [[nodiscard]] Type& chartAt(std::size_t position);
    void dropFrom(std::size_t count);
    void layOut();

    PlanDocument& m_document;
    Selection& m_selection;
    QTabBar* m_pages;
    QComboBox* m_sites;
    int m_siteCount = 0; ///< of the choice of sites, when it was filled
    QToolButton* m_compare;
    QToolButton* m_asTable;
    QToolButton* m_export;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    QGridLayout* m_grid = nullptr;
    QToolButton* m_more = nullptr;            ///< of the sites that have no picture yet
    std::size_t m_mostCharts = kChartsAtOnce; ///< of sites
    QTableView* m_table;
    ChartTableModel* m_model;
    std::vector<Chart*> m_charts;
    std::vector<std::optional<FacilityId>> m_chartSites; ///< by chart, on the page of occupancies
    bool m_isStale = true;
    std::vector<PublishedCount> m_published;
    std::optional<ProgressCurve> m_other;
    QString m_otherName;
    std::optional<People> m_mostMovable;
};

} // namespace planner::ui
