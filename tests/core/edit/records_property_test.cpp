// SPDX-License-Identifier: Apache-2.0
// Whatever is done to a plan: nobody travels on a clearance that was not recorded for them, their place and their day,
// and nobody vanishes or is counted twice.

#include "core/model/whereabouts.h"
#include "core/planning/proposal.h"
#include "core/splitter/splitter.h"
#include "tests/core/edit/cleared_plan.h"
#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/random_edits.h"
#include "tests/core/edit/records_book.h"
#include "tests/support/naive_batch.h"

namespace planner {
namespace {

using test::Recorded;
using test::RecordsBook;

constexpr std::int64_t kDays = 9;

Plan startingPlan()
{
    test::OperationBuilder builder = clearedBuilder();
    builder.category("women", {.priority = 2})
        .batch("P", {.route = "AC", .day = 2, .parts = {{"Y", 20}}, .status = Status::Proposed})
        .batch("Q", {.route = "AB", .day = 3, .parts = {{"M", 10}, {"Y", 10}}});
    Plan plan = builder.plan();
    plan.operation.cohorts[1].category = CategoryId{1};
    for (auto& [code, batch] : plan.batches)
        batch.clearances = recordsOfAll(plan.operation);
    return plan;
}

std::string bytesOf(const Plan& plan) { return toJson(Operation{}, ReplacePlan{plan}); }

/// The line of the contract, counted here, for every cohort and for all.
void expectEverybodyCounted(const Plan& plan)
{
    std::vector<Whereabouts> counted(plan.operation.cohorts.size());
    for (const test::NaiveBatch& row : test::naiveBatches(plan.operation, plan.batches))
        for (const test::NaivePart& part : row.parts) {
            Whereabouts& cohort = counted[part.cohort.at()];
            const Status status = row.batch->status;
            People& there = status == Status::Arrived    ? cohort.arrived
                            : status == Status::Departed ? cohort.onTheRoad
                                                         : cohort.planned;
            there += People(part.arriving);
            cohort.onTheRoad += People(part.lost);
            cohort.left += People(part.left);
        }
    const auto shown = whereaboutsOf(plan.operation, plan.batches);
    for (std::size_t i = 0; i < counted.size(); ++i) {
        Whereabouts& row = counted[i];
        row.people = plan.operation.cohorts[i].people;
        row.waiting = row.people - row.planned - row.onTheRoad - row.arrived - row.left;
        ASSERT_EQ(shown[i], row) << plan.operation.cohorts[i].code;
        ASSERT_GE(row.waiting, People(0));
    }
}

/// A plan that goes through steps, with its book and the way back.
class Story {
public:
    explicit Story(const Plan& plan) : m_plan(plan), m_book(plan) {}

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] std::size_t length() const { return m_steps.size(); }

    bool make(const Edit& edit, const Recorded& recorded)
    {
        const Plan before = m_plan;
        const RecordsBook book = m_book;
        auto applied = apply(m_plan, edit);
        if (!applied)
            return false;
        m_book.follow(m_plan, recorded);
        m_steps.push_back({before, book, std::move(applied.value().inverse), applied.value().written.value_or(edit)});
        return true;
    }
    /// Puts the plan back to what it was before a step: what was recorded by then counts again.
    bool goBackTo(std::size_t step)
    {
        const Step& then = m_steps[step];
        const Plan before = m_plan;
        RecordsBook book = then.book;
        const RecordsBook present = m_book;
        const Edit edit = ReplacePlan{then.before};
        auto applied = apply(m_plan, edit);
        if (!applied)
            return false;
        book.follow(m_plan, factsOf(m_plan));
        m_book = book;
        m_steps.push_back(
            {before, present, std::move(applied.value().inverse), applied.value().written.value_or(edit)});
        return true;
    }
    void takeBack()
    {
        Step step = std::move(m_steps.back());
        m_steps.pop_back();
        const auto replayed = replay(m_plan, step.inverse);
        ASSERT_TRUE(replayed) << sentence(replayed.error())
                              << ", taking back: " << toJson(step.before.operation, step.written);
        ASSERT_EQ(m_plan, step.before);
        m_book = step.book;
    }
    void expectSound() const
    {
        for (const std::string& sentence : m_book.complaints(m_plan))
            ADD_FAILURE() << sentence << ", after: "
                          << (m_steps.empty() ? "" : toJson(m_steps.back().before.operation, m_steps.back().written));
        expectEverybodyCounted(m_plan);
    }
    /// Back to the first plan and forward again, by what is written down.
    void expectThereAndBack(const Plan& first)
    {
        const std::string last = bytesOf(m_plan);
        std::vector<Edit> written;
        for (const Step& step : m_steps)
            written.push_back(step.written);
        while (!m_steps.empty() && !testing::Test::HasFailure())
            takeBack();
        ASSERT_EQ(bytesOf(m_plan), bytesOf(first));
        for (const Edit& edit : written) {
            const auto replayed = replay(m_plan, edit);
            ASSERT_TRUE(replayed) << sentence(replayed.error());
        }
        ASSERT_EQ(bytesOf(m_plan), last);
    }

private:
    struct Step {
        Plan before;
        RecordsBook book;
        Edit inverse;
        Edit written;
    };
    /// A batch that has departed since stays as it is, with its records.
    static Recorded factsOf(const Plan& plan)
    {
        Recorded recorded;
        for (const auto& [code, batch] : plan.batches)
            if (batch.hasDeparted())
                for (const auto& entry : batch.clearances.entries())
                    recorded.insert({code, entry.kind});
        return recorded;
    }

    Plan m_plan;
    RecordsBook m_book;
    std::vector<Step> m_steps;
};

/// What the edit records by itself: clearances that the batch did not have, or not so.
Recorded recordedBy(const Plan& plan, const Edit& edit)
{
    Recorded recorded;
    const auto add = [&](const BatchCode& code, const Clearances& clearances, bool isOnlyNew) {
        const auto batch = plan.batches.find(code);
        for (const auto& [kind, record] : clearances.entries()) {
            const ClearanceRecord* before = batch == plan.batches.end() ? nullptr : batch->second.clearances.find(kind);
            if (before == nullptr || (!isOnlyNew && *before != record))
                recorded.insert({code, kind});
        }
    };
    if (const auto* set = std::get_if<SetClearances>(&edit.value))
        add(set->code, set->clearances, false);
    if (const auto* import = std::get_if<ReplacePlan>(&edit.value))
        for (const auto& [code, batch] : import->plan.batches)
            add(code, batch.clearances, true);
    return recorded;
}

class Steps {
public:
    explicit Steps(unsigned seed) : m_edits(seed, kDays), m_random(seed + 1) { m_edits.keepCodes(); }

    /// Makes some step, or tries to; counts those of each kind that were made.
    void take(Story& story)
    {
        const unsigned kind = m_random() % 40;
        if (kind < 2)
            count("split", makeSplit(story));
        else if (kind < 4 && story.length() > 0)
            count("return", story.goBackTo(m_random() % story.length()));
        else if (kind < 6)
            count("import", makeImport(story));
        else if (kind < 9)
            count("records", make(story, recordAll(story.plan())));
        else if (kind < 12)
            count("facts", make(story, leaveOrArrive(story.plan())));
        else if (kind < 16)
            count("several", make(story, several(story.plan())));
        else if (kind < 20 && story.length() > 0) {
            story.takeBack();
            count("undo", true);
        } else
            count("edit", make(story, m_edits.next(story.plan(), 0)));
    }
    [[nodiscard]] const std::map<std::string, int>& counts() const { return m_counts; }

private:
    void count(const char* kind, bool isMade) { m_counts[kind] += isMade ? 1 : 0; }
    static bool make(Story& story, const Edit& edit) { return story.make(edit, recordedBy(story.plan(), edit)); }

    BatchCode anyCode(const Plan& plan)
    {
        if (plan.batches.empty())
            return {"none"};
        auto found = plan.batches.begin();
        std::advance(found, m_random() % plan.batches.size());
        return found->first;
    }
    Edit recordAll(const Plan& plan)
    {
        Clearances records = recordsOfAll(plan.operation);
        records.record(Clearance::Fit,
                       {"n" + std::to_string(m_random() % 1000),
                        "",
                        {},
                        dateOf(Day(static_cast<std::int64_t>(m_random() % 12)), plan.operation.settings.start),
                        "A. Officer",
                        5});
        return SetClearances{anyCode(plan), records};
    }
    /// One step along the order, where something departs with most of its people, and arrives with most of those.
    Edit leaveOrArrive(const Plan& plan)
    {
        const BatchCode code = anyCode(plan);
        const auto found = plan.batches.find(code);
        if (found == plan.batches.end() || found->second.status < Status::Approved)
            return SetStatus{code, found != plan.batches.end() && found->second.status == Status::Draft
                                       ? Status::Proposed
                                       : Status::Approved};
        const Batch& batch = found->second;
        Happened happened = batch.happened;
        if (batch.status == Status::Approved) {
            happened.departed = batch.parts;
            for (Part& part : *happened.departed)
                part.people -= People(m_random() % 3 == 0 ? 1 : 0);
            return RecordCounts{code, Status::Departed, happened};
        }
        happened.arrived = batch.travellers();
        happened.accounts.clear();
        for (Part& part : *happened.arrived)
            if (m_random() % 2 == 0 && part.people > People(1)) {
                happened.accounts.push_back({part.cohort, static_cast<Fate>(m_random() % 5), People(1)});
                part.people -= People(1 + (m_random() % 2 == 0 ? 1 : 0));
            }
        return RecordCounts{code, Status::Arrived, happened};
    }
    Edit several(const Plan& plan)
    {
        Transaction transaction;
        while (transaction.edits.size() < 3) {
            Edit edit = m_edits.next(plan, 0);
            if (!std::holds_alternative<SetClearances>(edit.value))
                transaction.edits.push_back(std::move(edit));
        }
        return transaction;
    }
    /// The plan as a folder would bring it: with other people, days and routes under the same codes.
    bool makeImport(Story& story)
    {
        Plan plan = story.plan();
        for (auto& [code, batch] : plan.batches) {
            if (batch.hasDeparted() || m_random() % 2 == 0)
                continue;
            if (m_random() % 3 == 0)
                batch.departure = Day(1 + static_cast<std::int64_t>(m_random() % kDays));
            if (m_random() % 3 == 0)
                batch.route = RouteId{static_cast<std::uint32_t>(m_random() % 4)};
            if (m_random() % 3 == 0 && !batch.parts.empty())
                batch.parts.front().people += People(1);
        }
        if (!plan.batches.empty() && m_random() % 2 == 0)
            plan.batches.erase(anyCode(plan));
        if (!isConserved(plan))
            return false;
        return make(story, ReplacePlan{plan});
    }
    bool makeSplit(Story& story)
    {
        SplitOptions options{{}, 2, 1, 1, 200};
        options.keepsLocked = m_random() % 2 == 0;
        options.seed = m_random();
        const Batches made = split(story.plan(), options).batches;
        const Proposal proposal = makeProposal(story.plan(), made, options);
        return proposal.edit && make(story, *proposal.edit);
    }

    RandomEdits m_edits;
    std::mt19937 m_random;
    std::map<std::string, int> m_counts;
};

TEST(RecordsPropertyTest, NobodyTravelsOnAnothersClearanceAndNobodyVanishes)
{
    std::map<std::string, int> counts;
    std::size_t records = 0;
    std::size_t departed = 0;
    for (unsigned seed = 1; seed <= 60 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE(seed);
        const Plan first = startingPlan();
        Story story(first);
        Steps steps(seed);
        for (int i = 0; i < 80 && !testing::Test::HasFailure(); ++i) {
            steps.take(story);
            story.expectSound();
            for (const auto& [code, batch] : story.plan().batches) {
                records += batch.clearances.entries().size();
                departed += batch.hasDeparted() ? 1 : 0;
            }
        }
        story.expectThereAndBack(first);
        for (const auto& [kind, count] : steps.counts())
            counts[kind] += count;
    }
    for (const auto& [kind, count] : counts)
        EXPECT_GT(count, 20) << kind;
    EXPECT_EQ(counts.size(), 8U);
    EXPECT_GT(records, 4'000U) << "there must be something to lose";
    EXPECT_GT(departed, 1'000U);
}

} // namespace
} // namespace planner
