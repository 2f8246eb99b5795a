// SPDX-License-Identifier: Apache-2.0
#pragma once
// The fields over a view of many sites: words, which ones, in which order.

#include "ui/models/site_choice.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace planner::ui {

/// Shows nothing of the document itself: whoever asks for choice() looks at it.
class SiteChooser : public QWidget {
    Q_OBJECT

public:
    /// Its fields are called `prefix` and Filter, Kind and Order.
    explicit SiteChooser(const QString& prefix, QWidget* parent = nullptr);

    [[nodiscard]] SiteChoice choice() const;
    void setKind(SiteKind kind);
    void setOrder(SiteOrder order);
    /// Takes the countries and categories of the operation into the list of kinds. What was chosen stays where it is
    /// still there.
    void setDocument(const PlanDocument& document);
    /// Lets every site through; the order stays.
    void letAll();

signals:
    void changed();

private:
    QLineEdit* m_words;
    QComboBox* m_kind;
    QComboBox* m_order;
};

} // namespace planner::ui
