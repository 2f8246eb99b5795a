// SPDX-License-Identifier: Apache-2.0
#pragma once
// The places that a site keeps for each category.

#include "ui/models/plan_document.h"

#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace planner::ui {

/// A field for each category; blank: the site keeps no places for it. What is refused stays in its field with the
/// sentence below, until it is corrected or given up by Escape. The document must outlive it.
class KeptPlaces : public QWidget {
    Q_OBJECT

public:
    KeptPlaces(PlanDocument& document, QWidget* parent);
    void show(FacilityId facility);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeFields();
    void refresh(std::size_t category);
    void enter(std::size_t category);
    void say(std::size_t category, const QString& sentence);
    [[nodiscard]] std::optional<std::uint32_t> rowOf(std::size_t category) const;
    [[nodiscard]] QString textOf(std::size_t category) const;

    PlanDocument& m_document;
    FacilityId m_facility;
    QFormLayout* m_form;
    std::vector<Category> m_categories;
    std::vector<QLineEdit*> m_fields;
    QLabel* m_problem;
    std::optional<std::size_t> m_wrong; ///< the category whose field holds what is not taken
    QString m_refusal;
};

} // namespace planner::ui
