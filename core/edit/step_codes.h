// SPDX-License-Identifier: Apache-2.0
#pragma once
// What codes and ids mean between the parts of a step: rows that come, leave or get another code change it.

#include "core/edit/code_index.h"
#include "core/edit/edit.h"
#include "core/edit/row_shift.h"

#include <memory>
#include <optional>
#include <vector>

namespace planner {

/// Follows a step part by part. The operation is copied only where a part changes what codes or ids mean; of a copied
/// one only the codes are to be asked for.
class StepCodes {
public:
    /// `before` must outlive it.
    explicit StepCodes(const CodeIndex& before) : m_before(before) {}
    StepCodes(const StepCodes&) = delete;
    StepCodes& operator=(const StepCodes&) = delete;

    /// As the parts so far leave it. Valid until the next part is followed.
    [[nodiscard]] const CodeIndex& codes();
    [[nodiscard]] const Operation& operation() { return codes().operation(); }
    /// As operation(), for the next part of a run of rows that leave from the end on, or come: nothing else may be
    /// asked of it than the rows before the last part, and rows of other tables.
    [[nodiscard]] const CodeIndex& codesInRun() const { return m_own ? m_own->codes : m_before; }

    /// To be called with each part but Transactions, whose own parts are followed. What cannot be applied is left out.
    void follow(const Edit& part);

private:
    struct Own {
        explicit Own(const Operation& before) : operation(before), codes(operation) {}
        Operation operation;
        CodeIndex codes;
    };
    Own& own();
    void come(const AddRow& part);
    void change(const SetRow& part);
    void leave(const RemoveRow& part);
    [[nodiscard]] std::size_t countOf(OperationTable table) const;
    void settle();

    const CodeIndex& m_before;
    std::unique_ptr<Own> m_own;
    RowShift m_waiting; ///< rows that came or left one after the other: moved at once
    std::vector<OperationRow> m_coming;
};

} // namespace planner
