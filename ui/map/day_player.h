// SPDX-License-Identifier: Apache-2.0
#pragma once
// The slider over the days of a plan, and the button that lets them pass.

#include <QWidget>

#include <cstdint>

class QSlider;
class QTimer;
class QToolButton;

namespace planner::ui {

/// The slider counts quarters of days, from the start of day 1 to the close of the last.
class DayPlayer : public QWidget {
    Q_OBJECT

public:
    static constexpr int kStepsOfADay = 4;

    explicit DayPlayer(QWidget* parent = nullptr);

    [[nodiscard]] QSlider& slider() const { return *m_slider; }
    [[nodiscard]] QToolButton& button() const { return *m_play; }
    /// In days, from 1, the start of day 1.
    [[nodiscard]] double moment() const;
    /// How many days there are; at the end it stays at the end.
    void setDays(std::int64_t days);
    /// From the start, where it is at the end. Stops at the end.
    void play();
    void pause();
    [[nodiscard]] bool isPlaying() const;
    void retranslate();

signals:
    void moved();

private:
    void step();

    QSlider* m_slider;
    QToolButton* m_play;
    QTimer* m_timer;
};

} // namespace planner::ui
