// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/ods_reader.h"

#include "core/exchange/sheet/ods_content.h"
#include "core/exchange/sheet/xml_part.h"

#include <utility>

namespace planner {
namespace {

constexpr const char* kContent = "content.xml";
constexpr const char* kManifest = "META-INF/manifest.xml";

/// Looks for what the list of parts says of an encrypted one.
class Manifest final : public XmlVisitor {
public:
    [[nodiscard]] bool isEncrypted() const { return m_isEncrypted; }

    void onStart(std::string_view name, const XmlAttributes& /*attributes*/) override
    {
        m_isEncrypted = m_isEncrypted || name == "encryption-data";
    }

private:
    bool m_isEncrypted = false;
};

} // namespace

Result<bool> isOdsEncrypted(BookParts& parts, GridReading& reading)
{
    if (!parts.has(kManifest))
        return false;
    auto part = parts.open(kManifest);
    if (!part)
        return part.error();
    Manifest manifest;
    if (auto done = readXml(part.value(), manifest, reading); !done)
        return done.error();
    return manifest.isEncrypted();
}

Result<Grid> readOds(BookParts& parts, GridReading& reading)
{
    reading.expect(parts.sizeOf(kContent));
    auto part = parts.open(kContent);
    if (!part)
        return part.error();
    Grid grid;
    grid.format = GridFormat::Ods;
    OdsContent content(grid, reading);
    if (auto done = readXml(part.value(), content, reading); !done)
        return done.error();
    if (grid.sheets.empty())
        return badTable({MessageId::BookHasNoSheets, {reading.file()}});
    return grid;
}

} // namespace planner
