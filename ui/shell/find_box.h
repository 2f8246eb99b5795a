// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ctrl+F: finds a batch or facility by its code or name and reveals it in every view.

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace planner::ui {

class PlanDocument;
class Selection;

class FindBox : public QLineEdit {
    Q_OBJECT

public:
    FindBox(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);

    /// Reveals what the text names best: a code in full, else the first that begins with it or has it in its name.
    /// False where nothing fits.
    bool reveal(const QString& text);

signals:
    void nothingFound(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();

    PlanDocument& m_document;
    Selection& m_selection;
    QStandardItemModel* m_choices;
};

} // namespace planner::ui
