// SPDX-License-Identifier: Apache-2.0
#pragma once
// The small parts of an .xlsx: which part belongs to which, the list of sheets, the number formats.

#include "core/exchange/sheet/grid_reading.h"
#include "core/exchange/sheet/number_look.h"
#include "core/exchange/sheet/xml_part.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// The parts that one part refers to. Those outside the file are left out.
class XlsxRelations final : public XmlVisitor {
public:
    struct Relation {
        std::string type;   ///< its last word, such as "worksheet"
        std::string target; ///< the part's name in the archive
    };

    /// `owner` is the part that refers, "" for the whole file. The reading must outlive the object.
    XlsxRelations(std::string owner, const GridReading& reading) : m_owner(std::move(owner)), m_reading(reading) {}

    /// Where the relations of a part stand: "xl/_rels/workbook.xml.rels".
    [[nodiscard]] static std::string partOf(std::string_view owner);
    /// Null where there is none.
    [[nodiscard]] const Relation* byId(std::string_view id) const;
    /// The part of the first relation of the type, "" where there is none.
    [[nodiscard]] std::string targetOf(std::string_view type) const;

    void onStart(std::string_view name, const XmlAttributes& attributes) override;

private:
    std::string m_owner;
    const GridReading& m_reading;
    std::map<std::string, Relation, std::less<>> m_relations;
};

/// workbook.xml
class XlsxWorkbook final : public XmlVisitor {
public:
    struct Sheet {
        std::string name;
        std::string relation; ///< its id
        bool isHidden = false;
    };

    explicit XlsxWorkbook(const GridReading& reading) : m_reading(reading) {}

    [[nodiscard]] const std::vector<Sheet>& sheets() const { return m_sheets; }
    /// Days are counted from 1904-01-01 on.
    [[nodiscard]] bool isSince1904() const { return m_isSince1904; }

    void onStart(std::string_view name, const XmlAttributes& attributes) override;

private:
    const GridReading& m_reading;
    std::vector<Sheet> m_sheets;
    bool m_isSince1904 = false;
};

/// styles.xml
class XlsxFormats final : public XmlVisitor {
public:
    explicit XlsxFormats(const GridReading& reading) : m_reading(reading) {}

    /// By what a cell says; Plain where there is no such format.
    [[nodiscard]] NumberLook look(std::uint64_t style) const;

    void onStart(std::string_view name, const XmlAttributes& attributes) override;
    void onEnd(std::string_view name) override;

private:
    const GridReading& m_reading;
    std::map<std::uint64_t, NumberLook> m_codes;
    std::vector<NumberLook> m_styles;
    bool m_isInCellStyles = false;
};

} // namespace planner
