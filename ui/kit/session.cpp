// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/session.h"

#include "ui/kit/fonts.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

#include <algorithm>

namespace planner::ui {
namespace {

const QString kRecent = QStringLiteral("recentPlans");
const QString kTheme = QStringLiteral("theme");
const QString kFontPoints = QStringLiteral("fontPoints");
const QString kAuthor = QStringLiteral("author");
const QString kGeometry = QStringLiteral("geometry");
const QString kManualGeometry = QStringLiteral("manualGeometry");
const QString kView = QStringLiteral("view");
const QString kHiddenColumns = QStringLiteral("hiddenColumns");
const QString kTables = QStringLiteral("tables");
const QString kFolder = QStringLiteral("folder");

QString layoutKey()
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft ? QStringLiteral("layoutRightToLeft")
                                                                 : QStringLiteral("layoutLeftToRight");
}

/// As the system knows it, not as the environment says: the history names it.
QString accountName()
{
    const passwd* account = getpwuid(getuid());
    return account != nullptr ? QString::fromLocal8Bit(account->pw_name) : QStringLiteral("unknown");
}

} // namespace

Session::Session(const QString& path)
    : m_settings(path.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                                                              QStringLiteral("transfer-planner"),
                                                              QStringLiteral("transfer-planner"))
                                : std::make_unique<QSettings>(path, QSettings::IniFormat))
{
}

Session::~Session() = default;

QStringList Session::recentPlans() const
{
    QStringList plans = m_settings->value(kRecent).toStringList();
    plans.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return plans;
}

void Session::addRecentPlan(const QString& path)
{
    QStringList plans = recentPlans();
    plans.removeAll(path);
    plans.prepend(path);
    m_settings->setValue(kRecent, QStringList(plans.mid(0, kMaximumRecentPlans)));
}

Theme Session::theme() const
{
    const QString name = m_settings->value(kTheme).toString();
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Session::setTheme(Theme theme)
{
    const char* name = theme == Theme::Light ? "light" : theme == Theme::Dark ? "dark" : "system";
    m_settings->setValue(kTheme, QString::fromLatin1(name));
}

double Session::fontPoints() const
{
    return std::clamp(m_settings->value(kFontPoints, kDefaultFontPoints).toDouble(), 7.0, 24.0);
}

void Session::setFontPoints(double points) { m_settings->setValue(kFontPoints, std::clamp(points, 7.0, 24.0)); }

QString Session::author() const
{
    const QString name = m_settings->value(kAuthor).toString().trimmed();
    return name.isEmpty() ? accountName() : name;
}

void Session::setAuthor(const QString& name) { m_settings->setValue(kAuthor, name.trimmed()); }

QByteArray Session::geometry() const { return m_settings->value(kGeometry).toByteArray(); }

QByteArray Session::layout() const { return m_settings->value(layoutKey()).toByteArray(); }

void Session::setLayout(const QByteArray& geometry, const QByteArray& layout)
{
    m_settings->setValue(kGeometry, geometry);
    m_settings->setValue(layoutKey(), layout);
}

QByteArray Session::manualGeometry() const { return m_settings->value(kManualGeometry).toByteArray(); }

void Session::setManualGeometry(const QByteArray& geometry) { m_settings->setValue(kManualGeometry, geometry); }

int Session::view() const { return m_settings->value(kView, 0).toInt(); }

void Session::setView(int view) { m_settings->setValue(kView, view); }

QMap<QString, QStringList> Session::hiddenColumns() const
{
    QMap<QString, QStringList> hidden;
    m_settings->beginGroup(kHiddenColumns);
    for (const QString& table : m_settings->childKeys())
        hidden[table] = m_settings->value(table).toStringList();
    m_settings->endGroup();
    return hidden;
}

void Session::setHiddenColumns(const QMap<QString, QStringList>& hidden)
{
    m_settings->remove(kHiddenColumns);
    for (auto table = hidden.begin(); table != hidden.end(); ++table)
        if (!table.value().isEmpty())
            m_settings->setValue(kHiddenColumns + u'/' + table.key(), table.value());
}

QMap<QString, RememberedTable> Session::rememberedTables() const
{
    QMap<QString, RememberedTable> tables;
    m_settings->beginGroup(kTables);
    for (const QString& key : m_settings->childKeys()) {
        const QStringList parts = m_settings->value(key).toStringList();
        if (parts.size() == 2)
            tables[key] = {parts[1].toUtf8(), QDate::fromString(parts[0], Qt::ISODate)};
    }
    m_settings->endGroup();
    return tables;
}

void Session::rememberTable(const QString& key, const RememberedTable& table)
{
    m_settings->setValue(kTables + u'/' + key,
                         QStringList{table.day.toString(Qt::ISODate), QString::fromUtf8(table.mapping)});
    const auto tables = rememberedTables();
    if (tables.size() <= kMaximumTables)
        return;
    QString oldest;
    for (auto other = tables.begin(); other != tables.end(); ++other)
        if (other.key() != key && (oldest.isEmpty() || other->day < tables[oldest].day))
            oldest = other.key();
    forgetTable(oldest);
}

void Session::forgetTable(const QString& key) { m_settings->remove(kTables + u'/' + key); }

QString Session::folder() const
{
    const QString folder = m_settings->value(kFolder).toString();
    return QFileInfo(folder).isDir() ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Session::setFolder(const QString& folder) { m_settings->setValue(kFolder, folder); }

} // namespace planner::ui
