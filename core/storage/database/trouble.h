// SPDX-License-Identifier: Apache-2.0
#pragma once
// How trouble travels inside the store: as exceptions up to its public functions, which make results of them.

#include "core/base/message_id.h"
#include "core/base/result.h"

#include <exception>
#include <new>
#include <string>
#include <type_traits>

namespace planner {

/// SQLite did not do what it was asked.
class SqlError : public std::exception {
public:
    SqlError(int code, std::string text) : m_code(code), m_text(std::move(text)) {}

    [[nodiscard]] int code() const { return m_code; } ///< extended result code
    [[nodiscard]] const char* what() const noexcept override { return m_text.c_str(); }

private:
    int m_code;
    std::string m_text;
};

/// Anything that has its sentence already.
class Trouble : public std::exception {
public:
    explicit Trouble(Error error) : m_error(std::move(error)) {}
    explicit Trouble(Message message) : m_error{ErrorKind::Failed, std::move(message)} {}

    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const char* what() const noexcept override { return "trouble"; }

private:
    Error m_error;
};

/// Failed, because the file is not what was written to it.
[[nodiscard]] Trouble damage(Message message);
/// Refused: another program was faster.
[[nodiscard]] Error changedMeanwhile(const std::string& path);
/// The sentence for a result code of SQLite: what happened to the file at `path`, and what to do.
[[nodiscard]] Error explain(const std::string& path, const SqlError& error);

/// Runs the work and makes a result of what it returns or throws.
template <class Work>
[[nodiscard]] auto guarded(const std::string& path, const Work& work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (const Trouble& trouble) {
        return trouble.error();
    } catch (const SqlError& error) {
        return explain(path, error);
    } catch (const std::bad_alloc&) {
        return Error{ErrorKind::Failed, {MessageId::MemoryIsTooSmall, {path}}};
    } catch (const std::exception& error) {
        return Error{ErrorKind::Failed, {MessageId::PathAndDetail, {path, error.what()}}};
    }
}

} // namespace planner
