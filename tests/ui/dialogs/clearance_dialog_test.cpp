// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/clearance_dialog.h"

#include "tests/ui/day_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <functional>

namespace planner::ui {
namespace {

class ClearanceDialogTest : public DayTest {
protected:
    /// Asks for the batches while `answer` has the dialog, and pushes what was given.
    void ask(const std::vector<BatchCode>& codes, const std::function<void(QDialog&)>& answer)
    {
        QTimer::singleShot(0, &m_context, [&] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            m_wasAsked = dialog != nullptr;
            if (dialog != nullptr) {
                answer(*dialog);
                dialog->close();
            }
        });
        if (const auto step = asOneStep(askClearances(*m_document, codes, nullptr))) {
            ASSERT_TRUE(m_document->push(*step));
        }
        QApplication::processEvents();
    }
    static QCheckBox* box(QDialog& dialog, const char* kind)
    {
        return dialog.findChild<QCheckBox*>(QStringLiteral("clearanceKind_") + QLatin1String(kind));
    }
    static bool canRecord(const QDialog& dialog)
    {
        return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled();
    }

    QObject m_context;
    bool m_wasAsked = false;
};

TEST_F(ClearanceDialogTest, RecordsSeveralKindsOfManyBatchesWithOneReferenceInOneStep)
{
    ask({{"B-001"}, {"B-002"}, {"B-003"}}, [](QDialog& dialog) {
        EXPECT_EQ(dialog.windowTitle(), QStringLiteral("Clearances of 3 batches"));
        EXPECT_FALSE(canRecord(dialog)) << "nothing is assumed to be given";
        box(dialog, "legal")->setChecked(true);
        box(dialog, "notified")->setChecked(true);
        EXPECT_TRUE(canRecord(dialog));
        dialog.findChild<QLineEdit*>(QStringLiteral("clearanceReference"))->setText(QStringLiteral("Order 14"));
        dialog.findChild<QLineEdit*>(QStringLiteral("clearanceAuthority"))->setText(QStringLiteral("Court"));
        dialog.accept();
    });
    EXPECT_EQ(m_changes, 1);
    for (const char* code : {"B-001", "B-002", "B-003"}) {
        ASSERT_TRUE(batch(code).clearances.has(Clearance::Legal)) << code;
        EXPECT_TRUE(batch(code).clearances.has(Clearance::Notified)) << code;
        EXPECT_FALSE(batch(code).clearances.has(Clearance::Fit)) << code;
        EXPECT_EQ(batch(code).clearances.find(Clearance::Legal)->reference, "Order 14");
        EXPECT_EQ(batch(code).clearances.find(Clearance::Notified)->authority, "Court");
        EXPECT_EQ(batch(code).clearances.find(Clearance::Legal)->validUntil, std::nullopt) << "blank stays unknown";
    }
}

TEST_F(ClearanceDialogTest, WhatHoldsAlreadyStaysAsItIsRecorded)
{
    Clearances first;
    first.record(Clearance::Legal, {"Order 1", "Ministry", {}, {}, {}, 0});
    ASSERT_TRUE(m_document->push(SetClearances{{"B-001"}, first}));
    ask({{"B-001"}, {"B-002"}}, [](QDialog& dialog) {
        EXPECT_EQ(box(dialog, "legal")->accessibleDescription(), QStringLiteral("for 1 of 2 batches"));
        EXPECT_EQ(box(dialog, "fit")->accessibleDescription(), QStringLiteral("for 2 of 2 batches"));
        box(dialog, "legal")->setChecked(true);
        dialog.findChild<QLineEdit*>(QStringLiteral("clearanceReference"))->setText(QStringLiteral("Order 2"));
        dialog.accept();
    });
    EXPECT_EQ(batch("B-001").clearances.find(Clearance::Legal)->reference, "Order 1");
    EXPECT_EQ(batch("B-002").clearances.find(Clearance::Legal)->reference, "Order 2");
}

TEST_F(ClearanceDialogTest, OneThatEndsBeforeTheDepartureIsGivenAnew)
{
    approve("B-003");
    Clearances clearances = batch("B-003").clearances;
    ClearanceRecord old;
    old.reference = "F-1";
    old.validUntil = *parseDate("2026-01-23"); // it leaves on the 24th
    clearances.record(Clearance::Fit, old);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-003"}, clearances}));
    ask({{"B-003"}}, [](QDialog& dialog) {
        EXPECT_EQ(box(dialog, "legal"), nullptr) << "it is there, and holds";
        ASSERT_NE(box(dialog, "fit"), nullptr);
        box(dialog, "fit")->setChecked(true);
        dialog.findChild<QLineEdit*>(QStringLiteral("clearanceReference"))->setText(QStringLiteral("F-2"));
        dialog.findChild<QCheckBox*>(QStringLiteral("clearanceGivenKnown"))->setChecked(true);
        dialog.findChild<QCheckBox*>(QStringLiteral("clearanceUntilKnown"))->setChecked(true);
        dialog.findChild<QDateEdit*>(QStringLiteral("clearanceGiven"))->setDate(QDate(2026, 1, 25));
        dialog.findChild<QDateEdit*>(QStringLiteral("clearanceUntil"))->setDate(QDate(2026, 1, 24));
        EXPECT_FALSE(canRecord(dialog)) << "it ends before it was given";
        dialog.findChild<QDateEdit*>(QStringLiteral("clearanceGiven"))->setDate(QDate(2026, 1, 22));
        EXPECT_TRUE(canRecord(dialog));
        dialog.accept();
    });
    EXPECT_EQ(batch("B-003").clearances.find(Clearance::Fit)->reference, "F-2");
    EXPECT_EQ(batch("B-003").status, Status::Approved) << "nothing was taken off";
}

TEST_F(ClearanceDialogTest, GivingUpRecordsNothingAndWhoHasAllIsNotAskedFor)
{
    ask({{"B-001"}}, [](QDialog& dialog) {
        box(dialog, "legal")->setChecked(true);
        dialog.reject();
    });
    EXPECT_TRUE(m_wasAsked);
    EXPECT_EQ(m_changes, 0);
    approve("B-002");
    ask({{"B-002"}}, [](QDialog&) {});
    EXPECT_FALSE(m_wasAsked);
}

} // namespace
} // namespace planner::ui
