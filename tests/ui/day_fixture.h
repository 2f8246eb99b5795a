// SPDX-License-Identifier: Apache-2.0
#pragma once
// A document on the third day of its operation, and batches that go through their days.

#include "core/planning/batch_edits.h"
#include "tests/ui/document_fixture.h"

namespace planner::ui {

/// B-001 is planned for day 1, B-002 leaves on day 2 with 30 men and 20 women and arrives on day 3, B-003 leaves on 4.
class DayTest : public DocumentTest {
protected:
    DayTest() { setDay(3); }

    void setDay(std::int64_t day) { m_document->setToday(dateOf(Day(day), m_document->operation().settings.start)); }
    void approve(const char* code)
    {
        Clearances all;
        for (const Clearance kind : kAllClearances)
            all.set(kind, true);
        ASSERT_TRUE(m_document->push(SetClearances{{code}, all}));
        ASSERT_TRUE(m_document->push(SetStatus{{code}, Status::Proposed, std::nullopt}));
        ASSERT_TRUE(m_document->push(SetStatus{{code}, Status::Approved, std::nullopt}));
    }
    void depart(const char* code)
    {
        approve(code);
        ASSERT_TRUE(m_document->push(departedAsPlanned(batch(code))));
    }
    /// So many of its first cohort did not arrive.
    void arrive(const char* code, std::int64_t lost)
    {
        depart(code);
        RecordCounts arrival = arrivedAsDeparted(m_document->operation(), batch(code));
        arrival.happened.arrived->front().people -= People(lost);
        ASSERT_TRUE(m_document->push(arrival));
    }
};

} // namespace planner::ui
