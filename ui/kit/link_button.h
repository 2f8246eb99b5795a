// SPDX-License-Identifier: Apache-2.0
#pragma once
// A large button with an icon, a title and a sentence, in the reading direction. (QCommandLinkButton does not mirror.)

#include <QPushButton>

namespace planner::ui {

class LinkButton : public QPushButton {
    Q_OBJECT

public:
    LinkButton(const QString& title, const QString& sentence, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QRect sentenceRect(int width) const;

    QString m_sentence;
};

} // namespace planner::ui
