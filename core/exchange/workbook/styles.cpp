// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/styles.h"

namespace planner::cell_style {

std::string part()
{
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
           R"(<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts>)"
           R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>)"
           R"(<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>)"
           R"(<fills count="4"><fill><patternFill patternType="none"/></fill>)"
           R"(<fill><patternFill patternType="gray125"/></fill>)"
           R"(<fill><patternFill patternType="solid"><fgColor rgb="FFD9E2EC"/><bgColor indexed="64"/></patternFill></fill>)"
           R"(<fill><patternFill patternType="solid"><fgColor rgb="FFFFE8A3"/><bgColor indexed="64"/></patternFill></fill>)"
           R"(</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>)"
           R"(<border><left/><right/><top/><bottom style="thin"><color rgb="FF6B7785"/></bottom><diagonal/></border>)"
           R"(</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
           R"(<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
           R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>)"
           R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
           R"(<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>)"
           R"(<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" )"
           R"(applyFill="1" applyBorder="1"/>)"
           R"(<xf numFmtId="49" fontId="1" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" )"
           R"(applyFill="1" applyBorder="1"/>)"
           R"(<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>)"
           R"(<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";
}

} // namespace planner::cell_style
