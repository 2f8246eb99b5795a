// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/folder_report.h"

#include "core/base/message_id.h"

namespace planner {

Message inOneSentence(const FolderProblem& problem)
{
    if (problem.place.empty())
        return problem.message;
    if (problem.column.empty())
        return {MessageId::PathAndDetail, {problem.place, problem.message}};
    return {MessageId::PathColumnAndDetail, {problem.place, problem.column, problem.message}};
}

} // namespace planner
