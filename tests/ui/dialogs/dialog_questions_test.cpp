// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/dialog_questions.h"

#include "tests/ui/qt_printers.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

TEST(DialogQuestions, ATextIsAskedForUntilThereIsOne)
{
    DialogQuestions questions;
    QTimer::singleShot(0, qApp, [] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        const QPushButton* accept = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        auto* line = dialog->findChild<QLineEdit*>();
        EXPECT_FALSE(accept->isEnabled()) << "an empty reason would be refused";
        line->setText(QStringLiteral("  "));
        EXPECT_FALSE(accept->isEnabled());
        line->setText(QStringLiteral("Counted again"));
        EXPECT_TRUE(accept->isEnabled());
        dialog->accept();
    });
    EXPECT_EQ(questions.text(nullptr, QStringLiteral("Reason"), QStringLiteral("Why?")),
              QStringLiteral("Counted again"));
}

} // namespace
} // namespace planner::ui
