// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which columns of a large board are shown and in which order, over a picture of how full each of them is on each day.

#include "core/base/index.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace planner::ui {

class BoardStrip;
class PlanDocument;
class SiteChooser;

/// The bar over a board. With few sites it shows all and is not needed.
class BoardFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit BoardFilterBar(QWidget* parent);

    /// The sites that are shown, in order; all, as the operation lists them, where it has few.
    [[nodiscard]] std::vector<FacilityId> shown(const PlanDocument& document) const;
    /// The same sites in no order of their own.
    [[nodiscard]] std::vector<FacilityId> shownUnsorted(const PlanDocument& document) const;
    /// The operation has changed: its countries and categories.
    void setDocument(const PlanDocument& document);
    /// Tells how many are shown, and how full they are.
    void tell(const PlanDocument& document, const std::vector<FacilityId>& shown);
    /// Lets every site through.
    void letAll();
    [[nodiscard]] BoardStrip& strip() const { return *m_strip; }

signals:
    void changed();
    void chosen(planner::FacilityId facility);

private:
    SiteChooser* m_sites;
    QLabel* m_count;
    BoardStrip* m_strip;
};

} // namespace planner::ui
