// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shows one page of the manual: pictures as wide as there is room for, tables and code in the colours of the theme.

#include <QTextBrowser>

class QTextFragment;

namespace planner::ui {

/// The text is English and runs from left to right whichever way the windows run.
class ManualBrowser : public QTextBrowser {
    Q_OBJECT

public:
    explicit ManualBrowser(QWidget* parent = nullptr);

    /// Shows Markdown from its begin.
    void showPage(const QString& markdown);
    /// Scrolls so that the position of the document is near the upper edge.
    void showPosition(int position);
    /// The position of the document that is at the upper edge.
    [[nodiscard]] int topPosition() const;
    /// Marks every place that has one of the words, but for words of one letter.
    void highlight(const QStringList& words);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void dress();
    void dressBlocks();
    void dressTables();
    void fitToWidth();
    /// As wide as it is, but no wider than the width.
    void fitPicture(const QTextFragment& picture, int width);
    void markWords();
    /// Of text and pictures.
    [[nodiscard]] int textWidth() const;

    QStringList m_words;
    QString m_markdown;
    bool m_isShowing = false;
};

} // namespace planner::ui
