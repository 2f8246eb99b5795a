// SPDX-License-Identifier: Apache-2.0
#pragma once
// One part of a workbook as a stream of elements. Names are given without their namespace, so that files with prefixes
// and "strict" ones read alike. A document type declaration ends the reading: there are no entities, and no bombs of
// them.

#include "core/base/result.h"
#include "core/exchange/sheet/book_part.h"
#include "core/exchange/sheet/grid_reading.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace planner {

/// The attributes of a tag; valid while its visitor is called.
class XmlAttributes {
public:
    /// Names and values in turn, ended by a null.
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}

    /// The value of the first attribute of that name, "" where there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;
    /// Whether an attribute of that name, in whatever namespace, has the value.
    [[nodiscard]] bool has(std::string_view name, std::string_view value) const;
    /// A whole number of digits only; `otherwise` for anything else.
    [[nodiscard]] std::uint64_t number(std::string_view name, std::uint64_t otherwise) const;
    /// "1" or "true".
    [[nodiscard]] bool isTrue(std::string_view name) const;

private:
    const char* const* m_pairs;
};

/// Is called for what stands in a part, in its order.
class XmlVisitor {
public:
    virtual ~XmlVisitor() = default;
    XmlVisitor(const XmlVisitor&) = delete;
    XmlVisitor& operator=(const XmlVisitor&) = delete;
    virtual void onStart(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void onEnd(std::string_view /*name*/) {}
    /// A piece of text; one text may come in several.
    virtual void onText(std::string_view /*text*/) {}
    /// Why the visitor wants no more.
    [[nodiscard]] const std::optional<Error>& trouble() const { return m_trouble; }

protected:
    XmlVisitor() = default;
    /// Ends the reading with the error; the first one holds.
    void stop(Error error);

private:
    std::optional<Error> m_trouble;
};

/// Reads the part to its end, which is where damage shows: nothing that the visitor got holds before that.
[[nodiscard]] Result<> readXml(const BookPart& part, XmlVisitor& visitor, GridReading& reading);

} // namespace planner
