// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where an operation wants two persons: who proposed what, and that somebody else approves it.

#include "core/edit/recorder.h"

#include <string_view>

namespace planner {

/// Whether both names are those of one person: case and blanks at the ends aside.
[[nodiscard]] bool isSamePerson(std::string_view name, std::string_view other);

/// Looks at a step of `author`, when it is whole, in an operation that wants two persons.
///
/// A batch notes who proposed it as it is: who made it proposed, and afterwards whoever changed its route, day or
/// people. Refused are a step after which a batch is approved that was not, where the author is who proposed it, or
/// where nobody is known to have proposed it as it is; and a new approved exception, where the author or the named
/// person proposed one of the batches that bring it about, or one of them is a draft.
///
/// A step that makes two persons necessary proposes, in the name of its author, what was proposed before.
///
/// In steps that are made again or taken back batches stay as they were written; only that the author approves no batch
/// of their own is looked at, and exceptions. Another plan that is put in place is not looked at.
[[nodiscard]] Result<Done> requireSecondPerson(Recorder& recorder, std::string_view author);

} // namespace planner
