// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ledger line behind a cell of the schedule: how the number of people came about.

#include "core/base/count.h"
#include "core/base/index.h"

#include <QFrame>
#include <QString>

#include <utility>
#include <vector>

namespace planner::ui {

class PlanDocument;

/// Name and value of every figure of the line, in the order of the calculation.
[[nodiscard]] std::vector<std::pair<QString, QString>> ledgerLine(const PlanDocument& document, FacilityId facility,
                                                                  Day day);

/// A window that closes with Escape or a click beside it, and deletes itself.
class LedgerCard : public QFrame {
    Q_OBJECT

public:
    LedgerCard(const PlanDocument& document, FacilityId facility, Day day, QWidget* parent);
};

} // namespace planner::ui
