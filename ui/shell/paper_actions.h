// SPDX-License-Identifier: Apache-2.0
#pragma once
// The papers of a plan, from the menu File and the menus of batches and sites.

#include "core/base/count.h"
#include "core/base/index.h"

#include <QObject>

#include <optional>
#include <vector>

namespace planner::ui {

class MainWindow;
class PlanDocument;
class PlanFileActions;
class ThingDeeds;
class Workspace;

/// Says of which batches, site and day a paper is; PlanFileActions asks for its file and writes it.
class PaperActions : public QObject {
    Q_OBJECT

public:
    /// Of a window that has a plan; all must outlive it.
    PaperActions(PlanFileActions& files, MainWindow& window, Workspace& workspace, ThingDeeds& deeds);

private:
    void saveOrders(const std::vector<BatchCode>& batches);
    void saveReceiving(FacilityId site, std::optional<Day> day);
    void saveSituation();
    [[nodiscard]] const PlanDocument& document() const;
    /// The day, or the one that Today shows. Nothing where it is not one of the operation, which the message bar says.
    [[nodiscard]] std::optional<Day> dayOr(std::optional<Day> day);
    /// "plan order B-001.pdf", of the plan's file and what is of the paper alone.
    [[nodiscard]] QString fileName(const QString& paper) const;

    PlanFileActions& m_files;
    MainWindow& m_window;
    Workspace& m_workspace;
};

} // namespace planner::ui
