// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a window shows before it has a plan: recent plans, examples, and the ways to begin.

#include "ui/shell/examples.h"

#include <QStringList>
#include <QWidget>

class QListWidget;

namespace planner::ui {

class StartPage : public QWidget {
    Q_OBJECT

public:
    StartPage(const QStringList& recentPlans, const std::vector<Example>& examples, QWidget* parent = nullptr);

signals:
    void newRequested();
    void tableRequested();
    void openRequested();
    void importRequested();
    void recoverRequested();
    void planChosen(const QString& path);
    void exampleChosen(const QString& name);

private:
    QWidget* makeBeginColumn(const QStringList& recentPlans);
    QWidget* makeExampleColumn(const std::vector<Example>& examples);
    void choose(const QString& path);

    bool m_isChoosing = false;
};

} // namespace planner::ui
