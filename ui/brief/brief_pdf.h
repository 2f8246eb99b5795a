// SPDX-License-Identifier: Apache-2.0
#pragma once
// A brief as a PDF file.

#include "core/base/result.h"
#include "ui/brief/brief_document.h"

#include <string>

class QIODevice;

namespace planner::ui {

/// Writes the pages with their fonts. The device must be open for writing.
void writePdf(const BriefDocument& document, const QString& title, QIODevice& device);
/// The same to a file that is whole or as it was before; `-` is standard output.
[[nodiscard]] Result<Done> exportPdf(const BriefDocument& document, const QString& title, const std::string& path);

} // namespace planner::ui
