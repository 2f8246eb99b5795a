// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keeps the facility that is selected the same one where ids of facilities move.

#include <QObject>

#include <string>

namespace planner {
struct ChangeSet;
}

namespace planner::ui {

class PlanDocument;
class Selection;

/// To be made behind the views, so that they have followed a change when the selection does.
class SelectedFacility : public QObject {
    Q_OBJECT

public:
    SelectedFacility(PlanDocument& document, Selection& selection, QObject* parent = nullptr);

private:
    void note();
    void follow(const ChangeSet& changes);

    PlanDocument& m_document;
    Selection& m_selection;
    std::string m_code; ///< of the selected one
};

} // namespace planner::ui
