// SPDX-License-Identifier: Apache-2.0
#pragma once
// Movement orders: what the people who carry a batch out take with them. Headcounts only, never names of detainees.

#include "ui/brief/brief_document.h"

namespace planner::ui {

/// The site in each of the languages in which it has a name: "Karkh · الكرخ".
[[nodiscard]] QString siteNames(const Facility& facility);

/// An order for each batch, from a page of its own on; the plan must have them. Needs an application object.
[[nodiscard]] BriefDocument makeMovementOrders(const BriefSubject& subject, const std::vector<BatchCode>& batches,
                                               Qt::LayoutDirection direction, const QSizeF& pageSize = kA4);

} // namespace planner::ui
