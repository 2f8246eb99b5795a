// SPDX-License-Identifier: Apache-2.0
#pragma once
// The brief on the screen before it goes to a printer.

#include "core/base/result.h"
#include "ui/brief/brief_subject.h"

class QPrinter;
class QWidget;

namespace planner::ui {

/// Lays the brief out on the printer's paper and prints the pages that were asked for. Refused where it would be
/// printed to a file in place of a plan.
[[nodiscard]] Result<Done> printBrief(const BriefSubject& subject, Qt::LayoutDirection direction, QPrinter& printer);
/// Shows the pages with their way to a printer, until the dialog is closed.
void previewBrief(const BriefSubject& subject, QWidget* parent);

} // namespace planner::ui
