// SPDX-License-Identifier: Apache-2.0
#pragma once
// The archive that a workbook is. Nothing is unpacked to the disk.

#include "core/base/result.h"
#include "core/exchange/sheet/book_part.h"
#include "core/exchange/sheet/grid_reading.h"

#include <cstdint>
#include <memory>
#include <string>

namespace planner {

class Archive final : public BookParts {
public:
    /// Reads the list of parts. BadInput where the file is damaged or has too many. The reading must outlive the
    /// object.
    [[nodiscard]] static Result<Archive> open(const std::string& path, GridReading& reading);
    Archive(Archive&& other) noexcept;
    Archive& operator=(Archive&& other) noexcept;
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive() override;

    [[nodiscard]] bool has(const std::string& name) const override;
    [[nodiscard]] std::uint64_t sizeOf(const std::string& name) const override;
    [[nodiscard]] Result<BookPart> open(const std::string& name) override;

private:
    struct Opened;

    explicit Archive(std::unique_ptr<Opened> opened);

    std::unique_ptr<Opened> m_opened;
};

} // namespace planner
