// SPDX-License-Identifier: Apache-2.0
// Every operation on the disk, and every allocation, of every command fails once: the state is the one before or the
// one after, never between, and nothing is left open.

#include "core/storage/rescue/restore.h"
#include "core/storage/rescue/salvage.h"
#include "core/storage/store/sealing.h"
#include "tests/faults/disk_model.h"
#include "tests/faults/fault_fixture.h"

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <functional>
#include <new>

namespace planner::faults {
namespace {

/// Fails the n-th allocation of C++ or of SQLite from now on; both count together.
struct Allocations {
    long left = -1;
    bool hasFailed = false;

    bool fails()
    {
        if (left < 0)
            return false;
        if (left-- > 0)
            return false;
        hasFailed = true;
        return true;
    }
};
Allocations theAllocations;

/// Counts the pieces of C++ memory that begin so when they are freed, while `start` is set.
struct FreedMemory {
    const char* start = nullptr;
    long count = 0;

    void look(void* memory)
    {
        if (start != nullptr && memory != nullptr && ::malloc_usable_size(memory) >= 4096
            && std::memcmp(memory, start, std::strlen(start)) == 0)
            ++count;
    }
};
FreedMemory theFreedMemory;

sqlite3_mem_methods theRealMemory;
void* sqliteMalloc(int size) { return theAllocations.fails() ? nullptr : theRealMemory.xMalloc(size); }
void* sqliteRealloc(void* memory, int size)
{
    return theAllocations.fails() ? nullptr : theRealMemory.xRealloc(memory, size);
}

/// SQLite takes its memory functions before it is first used.
const bool kIsInstalled = [] {
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &theRealMemory);
    sqlite3_mem_methods methods = theRealMemory;
    methods.xMalloc = sqliteMalloc;
    methods.xRealloc = sqliteRealloc;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK;
}();

std::size_t openFiles()
{
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator()));
}

class OperationFaultsTest : public FaultTest {
protected:
    /// True where the command says that it is done.
    using Command = std::function<bool()>;
    using Check = std::function<std::string(bool isDone)>; ///< what is wrong; empty where nothing is
    struct Count {
        long points = 0;
        long wrong = 0;
        long ended = 0; ///< times that the program ended
        std::string first;
    };

    void SetUp() override
    {
        FaultTest::SetUp();
        ASSERT_TRUE(kIsInstalled);
        auto store = PlanStore::create(path(), samplePlan(), author());
        ASSERT_TRUE(store.value().push(RedateBatch{kDraft, Day(5)}, author()));
        ASSERT_TRUE(store.value().push(RedateBatch{kDraft, Day(6)}, author()));
        ASSERT_TRUE(store.value().undo(author()));
        m_sound = readBytes(path());
    }
    /// Fails each point of the command in each way.
    void sweep(const char* name, const Command& command, const Check& check)
    {
        Count count;
        const Deadline since(0);
        for (const Failure failure : {Failure::Error, Failure::ShortWrite, Failure::Full})
            for (const bool forEver : {false, true})
                if (longSeconds() > 0 || forEver == (failure == Failure::Error))
                    failEachOperation(failure, forEver, command, check, count);
        const long operations = count.points;
        failEachAllocation(command, check, count);
        std::printf("%-10s %4ld operations, %5ld allocations failed in %.1f s: %ld wrong, %ld ended "
                    "the program\n",
                    name, operations, count.points - operations, since.elapsed(), count.wrong, count.ended);
        EXPECT_GT(operations, 0) << name;
        EXPECT_EQ(count.wrong, 0) << name << ": " << count.first;
        EXPECT_EQ(count.wrong, 0);
    }
    void failEachOperation(Failure failure, bool forEver, const Command& command, const Check& check, Count& count)
    {
        for (long point = 0;; ++point) {
            reset();
            Disk disk(this->disk());
            disk.failAfter(point, failure, forEver);
            const std::size_t filesBefore = openFiles();
            const bool isDone = command();
            const bool hasFailed = disk.hasFailed();
            disk.behave();
            note(check(isDone), filesBefore, count);
            if (!hasFailed)
                return;
            ++count.points;
        }
    }
    void reset() const
    {
        clear(disk());
        writeBytes(path(), m_sound);
        if (!m_sealed.empty())
            writeBytes(other(), m_sealed);
    }
    /// The plan file is as before, or as after, the latter where the command said so.
    [[nodiscard]] std::string checkPlan(bool isDone, std::int64_t after) const
    {
        const auto opened = PlanStore::open(path());
        if (!opened)
            return sentence(opened.error());
        if (!opened.value().verify())
            return sentence(opened.value().verify().error());
        const std::int64_t sequence = opened.value().tip().sequence;
        if (sequence != 4 && sequence != after)
            return "entry " + std::to_string(sequence);
        return isDone && sequence != after ? "acknowledged and not there" : "";
    }
    /// The new file is whole or not there.
    [[nodiscard]] static std::string checkNew(bool isDone, const std::string& file)
    {
        if (!std::filesystem::exists(file))
            return isDone ? "made and not there" : "";
        const auto opened = PlanStore::open(file);
        return opened ? "" : sentence(opened.error());
    }
    [[nodiscard]] std::string other() const { return (disk() / "b.tplan").string(); }
    std::string m_sealed; ///< lies at other() before each command; empty: nothing does

private:
    /// Steps through the allocations with a stride that grows, so that thousands of them take seconds only.
    void failEachAllocation(const Command& command, const Check& check, Count& count)
    {
        const long density = longSeconds() > 0 ? 1'000 : 5;
        for (long point = 0;; point += 1 + point / density) {
            reset();
            const Ending ending = runInChild(point, command);
            const std::string wrong = check(ending.isDone);
            note(ending.leavesFiles ? "a file was left open" : wrong, openFiles(), count);
            count.ended += ending.isAborted ? 1 : 0;
            if (!ending.hasFailed)
                return;
            ++count.points;
        }
    }
    struct Ending {
        bool isDone = false;
        bool hasFailed = false;
        bool leavesFiles = false;
        bool isAborted = false; ///< a library cannot go on without memory: the program ends, as by a kill
    };
    static Ending runInChild(long point, const Command& command)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            if (std::freopen("/dev/null", "w", stderr) == nullptr)
                ::_exit(127);
            const std::size_t filesBefore = openFiles();
            theAllocations = {point, false};
            bool isDone = false;
            try {
                isDone = command();
            } catch (const std::bad_alloc&) { // of the command's own making, outside the store
            }
            const bool hasFailed = theAllocations.hasFailed;
            theAllocations = {};
            ::_exit((isDone ? 1 : 0) | (hasFailed ? 2 : 0) | (openFiles() != filesBefore ? 4 : 0));
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        if (!WIFEXITED(status))
            return {false, true, false, true};
        const int code = WEXITSTATUS(status);
        return {(code & 1) != 0, (code & 2) != 0, (code & 4) != 0, false};
    }
    static void note(const std::string& wrong, std::size_t filesBefore, Count& count)
    {
        const std::string found = wrong.empty() && openFiles() != filesBefore ? "a file was left open" : wrong;
        if (!found.empty() && count.wrong++ == 0)
            count.first = found + " at point " + std::to_string(count.points);
    }

    std::string m_sound;
};

TEST_F(OperationFaultsTest, StepsAreWholeOrNotThere)
{
    const auto step = [this](const std::function<bool(PlanStore&)>& take) {
        return [this, take] {
            auto store = PlanStore::open(path());
            return store && take(store.value());
        };
    };
    const Check check = [this](bool isDone) { return checkPlan(isDone, 5); };
    sweep("edit", step([](PlanStore& store) {
              return store.push(MoveBatch{kDraft, RouteId{1}, Day(9)}, author()).isOk();
          }),
          check);
    sweep("undo", step([](PlanStore& store) { return store.undo(author()).isOk(); }), check);
    sweep("redo", step([](PlanStore& store) { return store.redo(author()).isOk(); }), check);
    sweep("snapshot", step([](PlanStore& store) { return store.nameState("x", author()).isOk(); }), check);
    sweep("return", step([](PlanStore& store) { return store.goBackTo(1, "1", author()).isOk(); }), check);
}

TEST_F(OperationFaultsTest, NewFilesAreWholeOrNotThere)
{
    const Check check = [this](bool isDone) { return checkPlan(isDone, 4) + checkNew(isDone, other()); };
    sweep(
        "import", [this] { return PlanStore::create(other(), samplePlan(), author()).isOk(); }, check);
    sweep(
        "backup",
        [this] {
            const auto store = PlanStore::open(path());
            return store && store.value().copyTo(other()).isOk();
        },
        check);
    sweep(
        "salvage", [this] { return salvageTo(path(), other(), author()).isOk(); }, check);
    sweep(
        "restore", [this] { return restoreBackup(path(), other(), 0).isOk(); }, check);
}

TEST_F(OperationFaultsTest, SealedPlansAreWholeOrNotThere)
{
    ASSERT_TRUE(sealPlan(PlanStore::open(path()).value(), other(), "x", kWeak));
    m_sealed = readBytes(other());
    const Check opens = [this](bool isDone) {
        const auto store = PlanStore::openSealed(other(), "x");
        if (!store)
            return sentence(store.error());
        const std::int64_t sequence = store.value().tip().sequence;
        return std::string(sequence == 5 || (sequence == 4 && !isDone) ? "" : "another entry");
    };
    sweep(
        "sealed",
        [&] {
            auto store = PlanStore::openSealed(other(), "x");
            return store && store.value().undo(author()).isOk();
        },
        opens);
}

TEST_F(OperationFaultsTest, NoFreedMemoryTellsWhatASealedPlanHeld)
{
    ASSERT_TRUE(sealPlan(PlanStore::open(path()).value(), other(), "x", kWeak));
    theFreedMemory = {"SQLite format 3", 0};
    {
        auto store = PlanStore::openSealed(other(), "x");
        EXPECT_TRUE(store.value().undo(author()));
        EXPECT_TRUE(store.value().copyTo(other() + ".copy"));
        EXPECT_TRUE(PlanStore::openSealed(other(), "x").value().redo(author()));
        EXPECT_TRUE(store.value().reload());
    }
    EXPECT_EQ(theFreedMemory.count, 0);
    (void)readBytes(path());
    EXPECT_EQ(theFreedMemory.count, 1) << "the control";
    theFreedMemory = {};
}

/// The mutant: rows and history written one after the other without a transaction.
TEST_F(OperationFaultsTest, SeesAStepWithoutATransaction)
{
    const Command mutant = [this] {
        return runSqlOn(path(), "UPDATE batches SET day = 9 WHERE code = 'B-001'; DELETE FROM journal WHERE seq = 4; "
                                "UPDATE batches SET day = 6, version = 3 WHERE code = 'B-001'");
    };
    Count count;
    failEachOperation(
        Failure::Error, true, mutant, [this](bool) { return checkPlan(false, 3); }, count);
    std::printf("control    %4ld operations failed: %ld wrong\n", count.points, count.wrong);
    EXPECT_GT(count.wrong, 0);
}

} // namespace
} // namespace planner::faults

// GCC takes these for the library's where it inlines them.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
void* operator new(std::size_t size)
{
    if (planner::faults::theAllocations.fails())
        throw std::bad_alloc();
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept
{
    planner::faults::theFreedMemory.look(memory);
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }
