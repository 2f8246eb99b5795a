// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks what is known of a clearance, or of several that were given together: reference, authority, and the days from
// and until which they are valid.

#include "core/edit/edit.h"

#include <QDialog>

#include <optional>
#include <utility>
#include <vector>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace planner::ui {

class PlanDocument;

/// All of it may stay blank. By whom and when it is recorded is not asked: the program knows.
class ClearanceDialog : public QDialog {
    Q_OBJECT

public:
    /// `batches` names the batches that it is recorded of; `record` is what is known already.
    ClearanceDialog(const QString& batches, Clearance kind, const ClearanceRecord& record, QWidget* parent);
    /// To choose from several kinds, each with a few words beside it; none is chosen at first.
    ClearanceDialog(const QString& batches, const std::vector<std::pair<Clearance, QString>>& kinds, QWidget* parent);

    /// Which were chosen.
    [[nodiscard]] std::vector<Clearance> kinds() const;
    /// As entered, by nobody yet.
    [[nodiscard]] ClearanceRecord record() const;

private:
    struct OptionalDate {
        QCheckBox* isKnown;
        QDateEdit* date;
        [[nodiscard]] std::optional<Date> value() const;
    };
    [[nodiscard]] OptionalDate makeDate(const QString& label, const char* name, const std::optional<Date>& value);
    void check();

    std::vector<std::pair<Clearance, QCheckBox*>> m_kinds; ///< without a box: the one that it is about
    QLineEdit* m_reference;
    QLineEdit* m_authority;
    OptionalDate m_given;
    OptionalDate m_validUntil;
    QLabel* m_hint;
    QPushButton* m_accept = nullptr;
};

/// Asks for clearances that some of the batches lack, or have only until before they leave, and gives the edits that
/// record them of these; none where the user gave up. Those that hold stay as they are recorded.
[[nodiscard]] std::vector<Edit> askClearances(const PlanDocument& document, const std::vector<BatchCode>& codes,
                                              QWidget* parent);

} // namespace planner::ui
