// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/language.h"

#include "tests/ui/qt_printers.h"
#include "ui/kit/text.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class LanguageTest : public testing::TestWithParam<const char*> {
protected:
    ~LanguageTest() override { QLocale::setDefault(m_former); }
    QLocale m_former = QLocale();
};

TEST_P(LanguageTest, WhatTheProgramDoesNotSpeakIsEnglishAllThrough)
{
    QLocale::setDefault(QLocale(QString::fromLatin1(GetParam())));
    loadLanguage();
    EXPECT_EQ(QLocale().toString(7000), QStringLiteral("7,000"));
    EXPECT_EQ(longDateText(QDate(2026, 2, 3)), QStringLiteral("3 February 2026"));
    EXPECT_EQ(shortDateText(QDate(2026, 1, 24)), QStringLiteral("24 Jan"));
    EXPECT_EQ(listText({QStringLiteral("a"), QStringLiteral("b")}), QStringLiteral("a and b"));
}
INSTANTIATE_TEST_SUITE_P(Locales, LanguageTest, testing::Values("ar_IQ", "ckb_IQ", "ar_SY", "de_DE", "fa_IR", "en_GB"));

TEST(LanguageKeepTest, AnEnglishLocaleKeepsItsOwnWays)
{
    const QLocale former;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    loadLanguage();
    EXPECT_EQ(QLocale().territory(), QLocale::UnitedStates);
    QLocale::setDefault(former);
}

} // namespace
} // namespace planner::ui
