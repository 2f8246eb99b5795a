// SPDX-License-Identifier: Apache-2.0
#include "ui/models/site_chooser.h"

#include "ui/kit/text.h"
#include "ui/models/plan_document.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace planner::ui {
namespace {

// What an entry of the list of kinds holds besides its kind.
constexpr int kCountry = Qt::UserRole + 1;  ///< a text
constexpr int kCategory = Qt::UserRole + 2; ///< a position
constexpr int kFieldWidth = 180;            ///< at most, in pixels

QComboBox* makeList(const QString& name, const QString& words, QWidget* parent)
{
    auto* list = new QComboBox(parent);
    list->setObjectName(name);
    list->setAccessibleName(words);
    list->view()->setAccessibleName(words);
    list->setToolTip(words);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(14);
    return list;
}

} // namespace

SiteChooser::SiteChooser(const QString& prefix, QWidget* parent)
    : QWidget(parent), m_words(new QLineEdit(this)),
      m_kind(makeList(prefix + QStringLiteral("Kind"), tr("Which sites"), this)),
      m_order(makeList(prefix + QStringLiteral("Order"), tr("In which order"), this))
{
    m_words->setObjectName(prefix + QStringLiteral("Filter"));
    m_words->setPlaceholderText(tr("Filter sites"));
    m_words->setAccessibleName(tr("Filter sites"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(kFieldWidth);
    const auto add = [this](const QString& text, SiteKind kind) { m_kind->addItem(text, static_cast<int>(kind)); };
    add(tr("Sites that can receive"), SiteKind::Receiving);
    add(tr("Sites with batches"), SiteKind::Used);
    add(tr("Sites with findings"), SiteKind::Broken);
    add(tr("Sites where people wait"), SiteKind::Waiting);
    add(tr("All sites"), SiteKind::All);
    const auto addOrder = [this](const QString& text, SiteOrder order) {
        m_order->addItem(text, static_cast<int>(order));
    };
    addOrder(tr("Most arrivals first"), SiteOrder::Arrivals);
    addOrder(tr("Fullest first"), SiteOrder::Fullness);
    addOrder(tr("By name"), SiteOrder::Name);
    addOrder(tr("By country"), SiteOrder::Country);
    addOrder(tr("As in the operation"), SiteOrder::Operation);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_kind);
    layout->addWidget(m_order);
    connect(m_words, &QLineEdit::textChanged, this, &SiteChooser::changed);
    for (QComboBox* list : {m_kind, m_order})
        connect(list, &QComboBox::currentIndexChanged, this, &SiteChooser::changed);
}

SiteChoice SiteChooser::choice() const
{
    SiteChoice choice;
    choice.words = m_words->text().split(u' ', Qt::SkipEmptyParts);
    choice.kind = static_cast<SiteKind>(m_kind->currentData().toInt());
    choice.country = m_kind->currentData(kCountry).toString().toStdString();
    if (const QVariant category = m_kind->currentData(kCategory); category.isValid())
        choice.category = CategoryId{category.toUInt()};
    choice.order = static_cast<SiteOrder>(m_order->currentData().toInt());
    return choice;
}

void SiteChooser::setKind(SiteKind kind) { m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind))); }

void SiteChooser::setOrder(SiteOrder order) { m_order->setCurrentIndex(m_order->findData(static_cast<int>(order))); }

void SiteChooser::setDocument(const PlanDocument& document)
{
    const QSignalBlocker blocker(m_kind);
    const QString before = m_kind->currentText();
    constexpr int kKinds = static_cast<int>(SiteKind::All) + 1;
    while (m_kind->count() > kKinds)
        m_kind->removeItem(m_kind->count() - 1);
    const auto add = [this](const QString& text, int role, const QVariant& value) {
        m_kind->addItem(text, static_cast<int>(SiteKind::All));
        m_kind->setItemData(m_kind->count() - 1, value, role);
    };
    const std::vector<std::string> countries = countriesOf(document);
    if (countries.size() > 1)
        for (const std::string& country : countries)
            //: %1 is a country
            add(filled(tr("Sites in %1"), QString::fromStdString(country)), kCountry, QString::fromStdString(country));
    const auto& facilities = document.operation().facilities;
    const auto& categories = document.operation().categories;
    if (std::any_of(facilities.begin(), facilities.end(), [](const Facility& site) { return !site.accepts.empty(); }))
        for (std::uint32_t i = 0; i < categories.size(); ++i)
            //: %1 is a category of people
            add(filled(tr("Sites that take %1"),
                       QString::fromStdString(categories[i].name.empty() ? categories[i].code : categories[i].name)),
                kCategory, i);
    const int same = m_kind->findText(before);
    m_kind->setCurrentIndex(same >= 0 ? same : m_kind->findData(static_cast<int>(SiteKind::All)));
}

void SiteChooser::letAll()
{
    m_words->clear();
    setKind(SiteKind::All);
}

} // namespace planner::ui
