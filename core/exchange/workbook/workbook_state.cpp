// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/workbook_state.h"

#include "core/exchange/byte_source.h"
#include "core/exchange/sheet/archive.h"
#include "core/exchange/sheet/file_kind.h"
#include "core/exchange/sheet/xml_part.h"

namespace planner {
namespace {

constexpr const char* kPart = "docProps/custom.xml";

/// Reads the texts of our two properties.
class StateVisitor final : public XmlVisitor {
public:
    void onStart(std::string_view name, const XmlAttributes& attributes) override
    {
        if (name == "property")
            m_text = textOf(attributes["name"]);
    }
    void onEnd(std::string_view name) override
    {
        if (name == "property")
            m_text = nullptr;
    }
    void onText(std::string_view text) override
    {
        if (m_text != nullptr)
            m_text->append(text);
    }
    [[nodiscard]] const WorkbookState& state() const { return m_state; }

private:
    std::string* textOf(std::string_view property)
    {
        return property == kPlanProperty ? &m_state.plan : property == kStateProperty ? &m_state.state : nullptr;
    }

    WorkbookState m_state;
    std::string* m_text = nullptr;
};

} // namespace

Result<WorkbookState> stateOfWorkbook(const std::string& path)
{
    auto file = InputFile::open(path);
    if (!file)
        return file.error();
    if (kindOf(file.value()) != FileKind::Archive)
        return WorkbookState{};
    const GridOptions options;
    GridReading reading(path, options);
    auto archive = Archive::open(path, reading);
    if (!archive)
        return archive.error();
    if (!archive.value().has(kPart))
        return WorkbookState{};
    const auto part = archive.value().open(kPart);
    if (!part)
        return part.error();
    StateVisitor visitor;
    if (const auto done = readXml(part.value(), visitor, reading); !done)
        return done.error();
    return visitor.state();
}

} // namespace planner
