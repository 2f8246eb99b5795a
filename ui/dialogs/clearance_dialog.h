// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks what is known of a clearance: reference, authority, and the days from and until which it is valid.

#include "core/model/clearance.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace planner::ui {

/// All of it may stay blank. By whom and when it is recorded is not asked: the program knows.
class ClearanceDialog : public QDialog {
    Q_OBJECT

public:
    /// `batches` names the batches that it is recorded of; `record` is what is known already.
    ClearanceDialog(const QString& batches, Clearance kind, const ClearanceRecord& record, QWidget* parent);
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

    QLineEdit* m_reference;
    QLineEdit* m_authority;
    OptionalDate m_given;
    OptionalDate m_validUntil;
    QLabel* m_hint;
    QPushButton* m_accept = nullptr;
};

} // namespace planner::ui
