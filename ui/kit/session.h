// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the program remembers from one start to the next: recent plans, layout, appearance, the user's name.

#include "ui/kit/theme.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QStringList>

#include <memory>

class QSettings;

namespace planner::ui {

/// How a person has read a table once.
struct RememberedTable {
    QByteArray mapping; ///< as mapping_json.h writes it
    QDate day;          ///< on which it was used last
};

/// Kept in one settings file. Nothing in it is needed: a lost file gives the defaults.
class Session {
public:
    static constexpr int kMaximumRecentPlans = 10;
    static constexpr int kMaximumTables = 100;

    /// `path` of the settings file; empty: the user's own.
    explicit Session(const QString& path = {});
    ~Session();

    /// The last one first. Plans that are gone are left out.
    [[nodiscard]] QStringList recentPlans() const;
    void addRecentPlan(const QString& path);

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    [[nodiscard]] double fontPoints() const;
    /// Kept between 7 and 24 points.
    void setFontPoints(double points);
    /// The name under which changes are recorded; at first that of the user's account.
    [[nodiscard]] QString author() const;
    void setAuthor(const QString& name);

    /// Size and panels of a window, by reading direction, because panels do not mirror by themselves.
    [[nodiscard]] QByteArray geometry() const;
    [[nodiscard]] QByteArray layout() const;
    void setLayout(const QByteArray& geometry, const QByteArray& layout);
    /// Size of the window of the manual.
    [[nodiscard]] QByteArray manualGeometry() const;
    void setManualGeometry(const QByteArray& geometry);
    /// Position of the view that was shown last: board, schedule or table.
    [[nodiscard]] int view() const;
    void setView(int view);
    /// Columns of the operation's tables that are not shown: names of fields, by the name of their table.
    [[nodiscard]] QMap<QString, QStringList> hiddenColumns() const;
    void setHiddenColumns(const QMap<QString, QStringList>& hidden);
    /// By what the tables are known by: letters, digits, `-` and `_`.
    [[nodiscard]] QMap<QString, RememberedTable> rememberedTables() const;
    /// Those that were used longest ago go where there are too many.
    void rememberTable(const QString& key, const RememberedTable& table);
    void forgetTable(const QString& key);
    /// The folder that was last used for plans, imports or exports.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString& folder);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace planner::ui
