// SPDX-License-Identifier: Apache-2.0
#pragma once
// A site on the map: a ring as full as the site is against its limit, sized by capacity, with its name and numbers.

#include "core/base/count.h"
#include "core/base/index.h"
#include "ui/map/label_placement.h"

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
    bool hasOver = false;   ///< of several sites: one of them is above its limit

    [[nodiscard]] bool isOver() const { return hasOver || (!isOutside && present > limit); }
    /// Those of both together: people and limits of sites where custody does not end.
    [[nodiscard]] SiteFigures operator+(const SiteFigures& other) const;
    bool operator==(const SiteFigures&) const = default;
};

/// What a drag that is under way would find here.
enum class SiteDrop { None, Allowed, Forbidden };

/// In pixels: its scale is how many units of the map one is. Its position is that of the site.
class SiteItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };

    /// `size` from 0 to 1: the capacity against the largest; `scale` makes rings of crowded maps smaller.
    SiteItem(FacilityId facility, const QString& name, double size, const QFont& font, double scale = 1);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] FacilityId facility() const { return m_facility; }
    /// Its own.
    void setFigures(const SiteFigures& figures);
    [[nodiscard]] const SiteFigures& figures() const { return m_figures; }
    /// It stands for so many others beside it; `all` are the figures of them and it together.
    void setGathered(int others, const SiteFigures& all);
    [[nodiscard]] int others() const { return m_others; }
    void setMarked(bool isMarked);
    [[nodiscard]] bool isMarked() const { return m_isMarked; }
    void setDrop(SiteDrop drop);
    void setPlace(const LabelPlace& place);
    [[nodiscard]] const LabelPlace& place() const { return m_place; }
    /// Without coordinates: drawn in dashes.
    void setGuessed(bool isGuessed) { m_isGuessed = isGuessed; }
    /// Of the ring, in pixels.
    [[nodiscard]] double radius() const { return m_radius; }
    /// Around the site's point, in pixels.
    [[nodiscard]] QRectF ringRect() const;
    /// The ring with what names leave free around it.
    [[nodiscard]] QRectF labelRing() const;
    [[nodiscard]] QSizeF labelSize(LabelForm form) const
    {
        return form == LabelForm::Full ? m_fullSize : form == LabelForm::Name ? m_nameSize : QSizeF();
    }
    /// Of the name as it is shown; empty where it is not.
    [[nodiscard]] QRectF labelRect() const;

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] const SiteFigures& shown() const { return m_others > 0 ? m_all : m_figures; }
    void measure();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString numbers() const;
    void paintCount(QPainter& painter) const;
    void paintRing(QPainter& painter) const;
    void paintDoor(QPainter& painter) const;
    void paintLabel(QPainter& painter) const;

    FacilityId m_facility;
    QString m_name;
    double m_radius;
    QFont m_font;
    SiteFigures m_figures;
    SiteFigures m_all; ///< with those that it stands for
    int m_others = 0;
    QSizeF m_fullSize; ///< of its name with and without numbers
    QSizeF m_nameSize;
    LabelPlace m_place;
    SiteDrop m_drop = SiteDrop::None;
    bool m_isMarked = false;
    bool m_isGuessed = false;
};

} // namespace planner::ui
