// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_pictures.h"

#include "core/figures/progress.h"
#include "core/figures/site_sums.h"
#include "ui/charts/occupancy_chart.h"
#include "ui/charts/progress_chart.h"
#include "ui/kit/fonts.h"
#include "ui/kit/theme.h"
#include "ui/map/map_layout.h"
#include "ui/map/map_picture.h"
#include "ui/models/words.h"

#include <algorithm>

namespace planner::ui {
namespace {

// Heights on paper.
constexpr double kLeastMap = points(115);
constexpr double kMostMap = points(270);
constexpr double kLeastCharts = points(95);
constexpr double kMostCharts = points(165);
constexpr double kLeastRow = points(80); ///< map and progress side by side, where there is no room for more
constexpr double kChartsPart = 0.38;     ///< of the room; the map has the rest
constexpr double kGaps = points(24);     ///< above pictures and words
constexpr int kPicturePixels = 12;       ///< of words in pictures, before they are scaled to paper

QFont pictureFont()
{
    QFont font = programFont(kDefaultFontPoints);
    font.setPixelSize(kPicturePixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

PicturesBlock::Picture mapPicture(const BriefSubject& subject)
{
    return [paint = mapPictureOf(subject.plan(), pictureFont())](QPainter& painter, const QRectF& area) {
        const PaperTheme light;
        paint(painter, area);
        painter.setPen(QPen(tokens().line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    };
}

/// A chart made for paper and kept as long as the picture.
template <class ChartType, class Fill>
PicturesBlock::Picture pictureOf(Qt::LayoutDirection direction, Fill fill)
{
    auto chart = std::make_shared<ChartType>();
    chart->setFont(pictureFont());
    chart->setPalette(PaperTheme::palette());
    chart->setLayoutDirection(direction);
    fill(*chart);
    return [chart](QPainter& painter, const QRectF& area) {
        const PaperTheme light;
        chart->render(painter, area);
    };
}

} // namespace

PicturesBlock::Picture occupancyPicture(const BriefSubject& subject, FacilityId facility, Qt::LayoutDirection direction)
{
    return pictureOf<OccupancyChart>(direction, [&](OccupancyChart& chart) {
        chart.setSteps(facilityText(subject.operation(), facility), occupancySteps(subject.view(), facility),
                       subject.operation().settings.start);
    });
}

PicturesBlock::Picture progressPicture(const BriefSubject& subject, Qt::LayoutDirection direction)
{
    return pictureOf<ProgressChart>(direction,
                                    [&](ProgressChart& chart) { chart.setCurve(progressOf(subject.view()), {}); });
}

void addOverviewPictures(PaperBlocks& blocks, const BriefSubject& subject, Qt::LayoutDirection direction, double room)
{
    const std::vector<SiteSum> sites = touchedSites(subject.view());
    if (sites.empty() || subject.view().ledger.lastDay() < Day(1))
        return;
    const PicturesBlock::Picture progress = progressPicture(subject, direction);
    const PicturesBlock::Picture fullest = occupancyPicture(subject, tightestOf(sites).facility, direction);
    const Operation& operation = subject.operation();
    auto note = std::make_unique<WordsBlock>(mapNote(layOutMap(operation).ground, operation.lastDay(), operation),
                                             PaperText::Small, true);
    room -= 2 * PaperStyle::lineHeight(PaperText::Small) + kGaps;
    const auto add = [&](std::vector<PicturesBlock::Picture> row, double height) {
        blocks.push_back(std::make_unique<PicturesBlock>(std::move(row), height));
    };
    if (room < kLeastMap + kLeastCharts) {
        add({mapPicture(subject), progress}, std::clamp(room, kLeastRow, kMostCharts));
        blocks.push_back(std::move(note));
        return;
    }
    const double charts = std::clamp(room * kChartsPart, kLeastCharts, kMostCharts);
    add({mapPicture(subject)}, std::clamp(room - charts, kLeastMap, kMostMap));
    blocks.push_back(std::move(note));
    add({progress, fullest}, charts);
}

} // namespace planner::ui
