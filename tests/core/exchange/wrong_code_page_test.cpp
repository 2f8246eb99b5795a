// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/wrong_code_page.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(WrongCodePage, IsSeenWhateverThePage)
{
    for (const char* text : {"Ø§Ù„", "Ø§Ù„Ø­Ø³ÙƒØ©", "ط§ظ„ط­ط³ظƒط©", "ط§ظ„ظƒط±ط®", "ÿßŸÑÿ≠ÿ≥ŸÉÿ©", "Ïº┘äÏ¡Ï│┘âÏ®",
                             "╪º┘ä╪¡╪│", "Û•Ú©Û†", "CafÃ©", "MÃ¼nchen", "â€™quotedâ€™", "North â€“ old wing",
                             "ÐšÐ¸ÐµÐ²", "\uFFFD\uFFFD", "Caf\uFFFD", "?????? ????", "??"})
        EXPECT_TRUE(looksMisread(text)) << text;
}

TEST(WrongCodePage, IsNotSeenInSoundText)
{
    for (const char* text : {"",
                             "Hasakah",
                             "الحسكة",
                             "سجن الكرخ المركزي",
                             "گرتووخانەی سلێمانی",
                             "کۆی گشتی",
                             "نامه\u200Cها",
                             "غويران، الحسكة",
                             "عکس",
                             "Café",
                             "São Paulo",
                             "Ålborg",
                             "Señor",
                             "ÎLE",
                             "«x»",
                             "Ø 50",
                             "N°5",
                             "Œuvre – été",
                             "’quoted’",
                             "Київ",
                             "really?",
                             "why? what?",
                             "?",
                             "北京",
                             "36.5° N, 40.75° E",
                             "m²",
                             "Ärzte",
                             "Übung",
                             "طريق عام",
                             "ظهر",
                             "آگاه",
                             "غگ"})
        EXPECT_FALSE(looksMisread(text)) << text;
}

} // namespace
} // namespace planner
