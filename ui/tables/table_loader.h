// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads a table off the thread of the window, proposes what its columns are, and uses what a person made of such a
// table before.

#include "core/base/result.h"
#include "core/exchange/mapping/table_draft.h"
#include "core/exchange/text_encoding.h"
#include "ui/kit/session.h"
#include "ui/models/background_work.h"

#include <QString>

#include <memory>
#include <optional>

namespace planner::ui {

/// A file, or a text that somebody has copied.
struct TableSource {
    QString path; ///< "" for a text
    std::string text;
    std::optional<TextEncoding> encoding; ///< of a CSV file; nothing: UTF-8, or what its first bytes say

    /// What the window calls it.
    [[nodiscard]] QString name() const;
};

struct LoadedTable {
    std::optional<TableDraft> draft;
    std::optional<Error> error; ///< where there is no draft
    QString rememberedAs;       ///< the key of the mapping that is used; "" for none
    QDate rememberedOn;
};

/// The key by which tables of that shape are remembered, as what they become.
[[nodiscard]] QString tableKey(const TableProposal& proposal, TableKind kind);

class TableLoader : public QObject {
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit TableLoader(const Session& session, QObject* parent);

    /// Reads it from the beginning. `loaded` follows, unless something else is asked for meanwhile.
    void load(const TableSource& source, const Operation& plan, const DraftWishes& wishes);
    /// Looks at a grid that was read anew: another sheet, header or kind.
    void propose(std::shared_ptr<const Grid> grid, const Operation& plan, const DraftWishes& wishes);
    void cancel() { m_work.cancel(); }
    [[nodiscard]] bool isReading() const { return m_work.isRunning(); }
    /// After loaded().
    [[nodiscard]] const LoadedTable& table() const { return *m_table; }

signals:
    void progressed(int percent);
    void loaded();

private:
    void start(std::function<Result<std::shared_ptr<const Grid>>(const CancelFlag&, const ProgressSink&)> read,
               const Operation& plan, const DraftWishes& wishes);

    const Session& m_session;
    std::shared_ptr<LoadedTable> m_table = std::make_shared<LoadedTable>();
    BackgroundWork m_work; ///< last, so that it ends before what it uses
};

} // namespace planner::ui
