// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lets tests of permissions work for root too.

#include <unistd.h>

namespace planner::test {

/// While it lives, root has the rights of a user who owns nothing; other users stay who they are.
class OrdinaryUser {
public:
    OrdinaryUser() : m_before(geteuid()) { m_isChanged = m_before == 0 && seteuid(kNobody) == 0; }
    OrdinaryUser(const OrdinaryUser&) = delete;
    OrdinaryUser& operator=(const OrdinaryUser&) = delete;
    ~OrdinaryUser()
    {
        if (m_isChanged && seteuid(m_before) != 0)
            _exit(1);
    }

private:
    static constexpr uid_t kNobody = 65'534;

    uid_t m_before;
    bool m_isChanged = false;
};

} // namespace planner::test
