// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/every_table.h"
#include "core/exchange/row_cells.h"
#include "core/model/fields.h"
#include "core/model/references.h"

#include <algorithm>
#include <array>

namespace planner {
namespace {

constexpr std::int64_t kMetresInKilometre = 1000;

/// Says of what kind the value of a field is.
class FieldVisitor {
public:
    template <class Type>
    void operator()(const Field& field, const Type& value)
    {
        m_fields.push_back({.name = field.name, .blank = field.blank, .unit = field.unit});
        describe(field, value);
    }
    [[nodiscard]] std::vector<RowField> take() { return std::move(m_fields); }

private:
    void setKind(FieldKind kind) { m_fields.back().kind = kind; }
    void setRange(FieldKind kind, std::int64_t least, std::int64_t most)
    {
        setKind(kind);
        m_fields.back().least = least;
        m_fields.back().most = most;
    }
    void describe(const Field& field, const std::string&)
    {
        setKind(field.holds == Holds::OwnCode ? FieldKind::Code : FieldKind::Text);
    }
    void describe(const Field&, bool) { setKind(FieldKind::YesNo); }
    void describe(const Field& field, std::int64_t) { setRange(FieldKind::Whole, field.least, field.most); }
    void describe(const Field& field, double) { setRange(FieldKind::Decimal, field.least, field.most); }
    void describe(const Field&, Date) { setKind(FieldKind::Date); }
    void describe(const Field& field, Metres)
    {
        setRange(FieldKind::Kilometres, field.least / kMetresInKilometre, field.most / kMetresInKilometre);
    }
    template <class Tag>
    void describe(const Field& field, Count<Tag>)
    {
        setRange(FieldKind::Whole, field.least, field.most);
    }
    template <HasNames Enum>
    void describe(const Field&, Enum)
    {
        setKind(FieldKind::Choice);
        const auto& names = kNamesOf<Enum>.names;
        m_fields.back().choices.assign(names.begin(), names.end());
    }
    template <class Tag>
    void describe(const Field&, Index<Tag>)
    {
        setKind(FieldKind::Reference);
        m_fields.back().refersTo = kTableOf<Index<Tag>>;
    }
    void describe(const Field&, const CalendarThing<const std::uint32_t&>&) { setKind(FieldKind::Reference); }
    template <class Type>
    void describe(const Field& field, const std::vector<Type>&)
    {
        describe(field, Type{});
        m_fields.back().isList = true;
    }
    template <class Type>
    void describe(const Field& field, const std::optional<Type>&)
    {
        describe(field, Type{});
    }

    std::vector<RowField> m_fields;
};

template <class Row>
std::vector<RowField> describedFields()
{
    FieldVisitor visitor;
    const Row row{};
    fields(visitor, row);
    return visitor.take();
}

std::optional<OperationTable> tableOfThing(CalendarKind kind)
{
    std::optional<OperationTable> table;
    visitThing(kind, 0, [&]<class Id>(Id) { table = kTableOf<Id>; });
    return table;
}

} // namespace

const std::vector<RowField>& fieldsOf(OperationTable table)
{
    static const auto kFields = [] {
        std::array<std::vector<RowField>, kNamesOf<OperationTable>.names.size()> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            std::visit([&]<class Row>(const Row&) { all.at(i) = describedFields<Row>(); },
                       emptyRow(static_cast<OperationTable>(i)));
        return all;
    }();
    return kFields.at(static_cast<std::size_t>(table));
}

const RowField* findField(OperationTable table, std::string_view name)
{
    const auto& fields = fieldsOf(table);
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const RowField& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::optional<OperationTable> tableReferredTo(const OperationRow& row, std::string_view field)
{
    if (const auto* calendarRow = std::get_if<CalendarRow>(&row); calendarRow != nullptr && field == "code")
        return tableOfThing(calendarRow->kind);
    const RowField* known = findField(tableOf(row), field);
    return known == nullptr ? std::nullopt : known->refersTo;
}

} // namespace planner
