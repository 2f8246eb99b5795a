// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/routes_dialog.h"

#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include <cmath>

namespace planner::ui {
namespace {

constexpr QSize kRoutesSize(720, 600);
constexpr int kMostNearest = 1000;
enum RouteColumn { FromColumn, ToColumn, KilometresColumn, HoursColumn, NightsColumn };

/// "A, B, C and 4 more"
QString someSites(const Operation& operation, const std::vector<FacilityId>& sites)
{
    constexpr std::size_t kShown = 5;
    QStringList names;
    for (std::size_t i = 0; i < sites.size() && i < kShown; ++i)
        names << facilityText(operation, sites[i]);
    if (sites.size() > kShown)
        names << counted(sites.size() - kShown, [](int n) { return RoutesDialog::tr("%Ln more", "sites", n); });
    return listText(names);
}

QTableWidgetItem* numberItem(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

RoutesDialog::RoutesDialog(PlanDocument& document, QWidget* parent)
    : QDialog(parent), m_document(document), m_detour(named(new QDoubleSpinBox(this), "routesDetour", tr("Detour"))),
      m_speed(named(new QDoubleSpinBox(this), "routesSpeed", tr("Speed"))),
      m_nearest(named(new QSpinBox(this), "routesNearest", tr("Nearest sites"))),
      m_borders(named(new QCheckBox(tr("Also across &borders"), this), "routesBorders")),
      m_table(named(new QTableWidget(this), "routesTable", tr("Routes that would be made"))),
      m_summary(named(new QLabel(this), "routesSummary")), m_doubts(named(new QLabel(this), "routesDoubts"))
{
    setObjectName(QStringLiteral("routesDialog"));
    setWindowTitle(tr("Make routes from coordinates"));
    auto* words =
        new QLabel(tr("Lengths are worked out as the crow flies and are assumptions until somebody enters the "
                      "way by road: they are marked with ≈ and drawn dashed. Routes that there are stay."),
                   this);
    words->setWordWrap(true);
    auto* form = new QFormLayout;
    makeFields(*form);
    makeTable();
    m_summary->setWordWrap(true);
    m_doubts->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_make = named(buttons->button(QDialogButtonBox::Ok), "routesMake");
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(words);
    rows->addLayout(form);
    rows->addWidget(m_table, 1);
    for (QWidget* part :
         {static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_doubts), static_cast<QWidget*>(buttons)})
        rows->addWidget(part);
    resize(kRoutesSize);
    estimate();
    connect(m_table, &QTableWidget::itemChanged, this, &RoutesDialog::refresh);
}

void RoutesDialog::makeFields(QFormLayout& form)
{
    const EstimateOptions usual;
    m_detour->setRange(kLeastDetour, kMostDetour);
    m_detour->setSingleStep(0.01);
    m_detour->setValue(usual.detour);
    m_detour->setToolTip(tr("How many times as long the way by road is. 1.33 is the middle of 5,434 ways in Great "
                            "Britain; plains have about 1.15, hills 1.45."));
    m_speed->setRange(kLeastSpeed, kMostSpeed);
    m_speed->setDecimals(0);
    m_speed->setValue(usual.speed);
    m_speed->setSuffix(tr(" km/h"));
    m_speed->setToolTip(tr("With a break of 45 minutes after each 4:30 of driving, and a night after 9 hours."));
    m_nearest->setRange(0, kMostNearest);
    m_nearest->setSpecialValueText(tr("All"));
    m_nearest->setValue(static_cast<int>(usual.nearest.value_or(0)));
    m_nearest->setToolTip(tr("From each site with people to move to so many sites that take them, and to more until "
                             "there is room for one and a half times the people."));
    form.addRow(tr("&Detour"), m_detour);
    form.addRow(tr("&Speed"), m_speed);
    form.addRow(tr("&Nearest sites"), m_nearest);
    form.addRow(m_borders);
    for (QDoubleSpinBox* field : {m_detour, m_speed}) {
        field->setKeyboardTracking(false);
        connect(field, &QDoubleSpinBox::valueChanged, this, &RoutesDialog::estimate);
    }
    m_nearest->setKeyboardTracking(false);
    connect(m_nearest, &QSpinBox::valueChanged, this, &RoutesDialog::estimate);
    connect(m_borders, &QCheckBox::toggled, this, &RoutesDialog::estimate);
}

void RoutesDialog::makeTable()
{
    m_table->setColumnCount(NightsColumn + 1);
    m_table->setHorizontalHeaderLabels({tr("From"), tr("To"), tr("km"), tr("Hours"), tr("Nights")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(FromColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ToColumn, QHeaderView::Stretch);
}

EstimateOptions RoutesDialog::options() const
{
    EstimateOptions options;
    options.detour = m_detour->value();
    options.speed = m_speed->value();
    options.nearest =
        m_nearest->value() == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(m_nearest->value()));
    options.crossesBorders = m_borders->isChecked();
    return options;
}

void RoutesDialog::estimate()
{
    m_estimates = estimateRoutes(m_document.operation(), options());
    const QSignalBlocker blocker(m_table);
    showRoutes();
    refresh();
}

void RoutesDialog::showRoutes()
{
    const Operation& operation = m_document.operation();
    m_table->setRowCount(static_cast<int>(m_estimates.routes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Route& route = m_estimates.routes[static_cast<std::size_t>(row)];
        auto* from = new QTableWidgetItem(facilityText(operation, route.from));
        from->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        from->setCheckState(Qt::Checked);
        m_table->setItem(row, FromColumn, from);
        auto* to = new QTableWidgetItem(facilityText(operation, route.to));
        to->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, ToColumn, to);
        const auto minutes = static_cast<int>(std::lround(*route.hours * 60));
        m_table->setItem(row, KilometresColumn, numberItem(kilometresText(route)));
        m_table->setItem(row, HoursColumn, numberItem(QLocale().toString(minutes / 60.0, 'f', 1)));
        m_table->setItem(row, NightsColumn, numberItem(numberText(route.arrivalOffset)));
    }
}

std::vector<Route> RoutesDialog::routes() const
{
    std::vector<Route> ticked;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (m_table->item(row, FromColumn)->checkState() == Qt::Checked)
            ticked.push_back(m_estimates.routes[static_cast<std::size_t>(row)]);
    return ticked;
}

void RoutesDialog::refresh()
{
    const std::size_t count = routes().size();
    QStringList sentences;
    sentences << counted(count, [](int n) { return tr("%Ln routes are made.", nullptr, n); });
    if (m_estimates.existing > 0)
        sentences << counted(m_estimates.existing,
                             [](int n) { return tr("%Ln pairs of sites have a route already.", nullptr, n); });
    if (m_estimates.overnight() > 0)
        sentences << counted(m_estimates.overnight(),
                             [](int n) { return tr("%Ln take a night or more.", nullptr, n); });
    m_summary->setText(sentences.join(u' '));
    m_doubts->setText(doubtsText());
    m_make->setText(tr("Make the routes"));
    m_make->setEnabled(count > 0);
}

QString RoutesDialog::doubtsText() const
{
    const Operation& operation = m_document.operation();
    QStringList doubts;
    if (!m_estimates.withoutCoordinates.empty())
        doubts << filled(tr("Without coordinates, and so without routes: %1."),
                         someSites(operation, m_estimates.withoutCoordinates));
    if (!m_estimates.withoutRoom.empty())
        doubts << filled(tr("Too few places in reach for the people of %1."),
                         someSites(operation, m_estimates.withoutRoom));
    if (m_estimates.acrossBorders > 0)
        doubts << counted(m_estimates.acrossBorders, [](int n) {
            return tr("%Ln pairs across a border are left out.", nullptr, n);
        }) << tr("Maybe make them too: \"Also across borders\".");
    return doubts.join(u' ');
}

std::size_t makeRoutesAsking(PlanDocument& document, QWidget* parent)
{
    RoutesDialog dialog(document, parent);
    if (dialog.exec() != QDialog::Accepted)
        return 0;
    const std::vector<Route> routes = dialog.routes();
    const auto edit = additionOf(document.plan(), routes);
    return edit && document.push(*edit) ? routes.size() : 0;
}

} // namespace planner::ui
