// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/closure_dialog.h"

#include "tests/ui/document_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

namespace planner::ui {
namespace {

using Purpose = ClosureDialog::Purpose;

/// A dialog on the third site, C, from day 5 to day 6: B-003 arrives there on day 5.
class ClosureDialogTest : public DocumentTest {
protected:
    void open(Purpose purpose = Purpose::Close)
    {
        Thing thing;
        thing.site = FacilityId{2};
        thing.from = Day(5);
        thing.to = Day(6);
        m_dialog = std::make_unique<ClosureDialog>(*m_document, thing, purpose, nullptr);
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        // The last one: fields of a subject before are on their way out.
        return m_dialog->findChildren<Widget*>(QLatin1String(name)).last();
    }
    [[nodiscard]] QString effect() const { return find<QLabel>("closureEffect")->text(); }

    std::unique_ptr<ClosureDialog> m_dialog;
};

TEST_F(ClosureDialogTest, BeginsWithTheSiteAndItsDaysAndNobodyArriving)
{
    open();
    const Closure closure = m_dialog->closure();
    EXPECT_EQ(closure.subject, (CalendarSubject{CalendarKind::Facility, 2}));
    EXPECT_EQ(toText(closure.from), "2026-01-25");
    EXPECT_EQ(toText(closure.to), "2026-01-26");
    ASSERT_EQ(closure.values.size(), 1U);
    EXPECT_EQ(closure.values[0], std::pair(CalendarField::DailyIntake, std::int64_t{0}));
    EXPECT_TRUE(effect().contains(QStringLiteral("1 batch with 25 people is concerned"))) << effect().toStdString();
}

TEST_F(ClosureDialogTest, SaysThatNobodyIsConcerned)
{
    open();
    find<QDateEdit>("closureTo")->setDate(QDate(2026, 1, 30));
    find<QDateEdit>("closureFrom")->setDate(QDate(2026, 1, 28));
    EXPECT_EQ(effect(), QStringLiteral("No batch is concerned."));
    find<QDateEdit>("closureFrom")->setDate(QDate(2026, 1, 30));
    EXPECT_EQ(find<QDateEdit>("closureTo")->minimumDate(), QDate(2026, 1, 30));
}

TEST_F(ClosureDialogTest, NothingTickedIsNothingToDo)
{
    open();
    find<QCheckBox>("closure_daily_intake")->setChecked(false);
    EXPECT_FALSE(find<QPushButton>("closureAccept")->isEnabled());
    EXPECT_EQ(effect(), QStringLiteral("Nothing is ticked: nothing changes."));
}

TEST_F(ClosureDialogTest, OtherFiguresBeginWithTheUsualOnes)
{
    open(Purpose::OtherFigures);
    EXPECT_TRUE(m_dialog->closure().values.empty());
    EXPECT_EQ(find<QSpinBox>("closure_capacity_value")->value(), 400);
    EXPECT_FALSE(find<QSpinBox>("closure_capacity_value")->isEnabled());
    find<QCheckBox>("closure_capacity")->setChecked(true);
    find<QSpinBox>("closure_capacity_value")->setValue(30);
    EXPECT_EQ(m_dialog->closure().values, (std::vector{std::pair(CalendarField::Capacity, std::int64_t{30})}));
}

TEST_F(ClosureDialogTest, RoutesAndEscortsCanBeStoppedToo)
{
    open();
    auto* subjects = find<QComboBox>("closureSubject");
    subjects->setCurrentIndex(subjects->findText(QStringLiteral("Route A-C")));
    EXPECT_EQ(m_dialog->closure().subject, (CalendarSubject{CalendarKind::Route, 1}));
    EXPECT_EQ(m_dialog->closure().values, (std::vector{std::pair(CalendarField::DeparturesPerDay, std::int64_t{0})}));
    subjects->setCurrentIndex(subjects->findText(QStringLiteral("All escorts")));
    EXPECT_EQ(m_dialog->closure().values, (std::vector{std::pair(CalendarField::EscortsPerDay, std::int64_t{0})}));
}

TEST_F(ClosureDialogTest, ClosesInOneStepThatCanBeTakenBack)
{
    const Plan before = m_document->plan();
    Thing thing;
    thing.site = FacilityId{2};
    thing.from = Day(5);
    QTimer::singleShot(0, [] {
        auto* dialog = QApplication::activeModalWidget();
        dialog->findChild<QLineEdit*>(QStringLiteral("closureReason"))->setText(QStringLiteral("repairs"));
        dialog->findChild<QPushButton*>(QStringLiteral("closureAccept"))->click();
    });
    const auto from = closeAsking(*m_document, thing, Purpose::Close, nullptr);
    ASSERT_TRUE(from);
    EXPECT_EQ(toText(*from), "2026-01-25");
    EXPECT_EQ(m_changes, 1);
    const CalendarRow& row = m_document->operation().calendar.back();
    EXPECT_EQ(row.reason, "repairs");
    EXPECT_EQ(row.to, *from);
    EXPECT_FALSE(m_document->findings().empty()) << "B-003 arrives on that day";
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->plan(), before);
}

} // namespace
} // namespace planner::ui
