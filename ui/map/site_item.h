// SPDX-License-Identifier: Apache-2.0
#pragma once
// A site on the map: a ring as full as the site is against its limit, sized by capacity, with its name and numbers.

#include "core/base/count.h"
#include "core/base/index.h"

#include <QFont>
#include <QGraphicsItem>
#include <QString>

namespace planner::ui {

struct SiteFigures {
    People present;
    People limit;
    People target;
    bool isOutside = false; ///< custody ends here: limit and target mean nothing
    int findings = 0;       ///< open ones of the day
    People waiting;         ///< people of must cohorts here in no batch

    [[nodiscard]] bool isOver() const { return !isOutside && present > limit; }
    bool operator==(const SiteFigures&) const = default;
};

/// What a drag that is under way would find here.
enum class SiteDrop { None, Allowed, Forbidden };

/// Where the name stands beside the ring, best first.
enum class LabelSide { Right, Left, Below, Above };

/// In pixels: its scale is how many units of the map one is. Its position is that of the site.
class SiteItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };

    /// `size` from 0 to 1: the capacity against the largest.
    SiteItem(FacilityId facility, const QString& name, double size, const QFont& font);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] FacilityId facility() const { return m_facility; }
    void setFigures(const SiteFigures& figures);
    [[nodiscard]] const SiteFigures& figures() const { return m_figures; }
    void setMarked(bool isMarked);
    [[nodiscard]] bool isMarked() const { return m_isMarked; }
    void setDrop(SiteDrop drop);
    void setSide(LabelSide side);
    /// Without coordinates: drawn in dashes.
    void setGuessed(bool isGuessed) { m_isGuessed = isGuessed; }
    /// Of the ring, in pixels.
    [[nodiscard]] double radius() const { return m_radius; }
    /// Around the site's point, in pixels.
    [[nodiscard]] QRectF ringRect() const;
    [[nodiscard]] QRectF labelRect(LabelSide side) const;

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] QString numbers() const;
    void paintRing(QPainter& painter) const;
    void paintDoor(QPainter& painter) const;
    void paintLabel(QPainter& painter) const;

    FacilityId m_facility;
    QString m_name;
    double m_radius;
    QFont m_font;
    SiteFigures m_figures;
    LabelSide m_side = LabelSide::Right;
    SiteDrop m_drop = SiteDrop::None;
    bool m_isMarked = false;
    bool m_isGuessed = false;
};

} // namespace planner::ui
