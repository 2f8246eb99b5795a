// SPDX-License-Identifier: Apache-2.0
#include "ui/map/day_player.h"

#include "ui/kit/icons.h"

#include <QHBoxLayout>
#include <QSlider>
#include <QTimer>
#include <QToolButton>

namespace planner::ui {
namespace {

constexpr int kPause = 90; ///< milliseconds between two steps while it plays

} // namespace

DayPlayer::DayPlayer(QWidget* parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal, this)), m_play(new QToolButton(this)),
      m_timer(new QTimer(this))
{
    m_play->setObjectName(QStringLiteral("mapPlay"));
    m_play->setFocusPolicy(Qt::StrongFocus);
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_slider->setObjectName(QStringLiteral("mapDay"));
    m_slider->setSingleStep(kStepsOfADay);
    m_slider->setPageStep(kStepsOfADay * 7);
    m_timer->setInterval(kPause);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    setTabOrder(m_play, m_slider);
    connect(m_timer, &QTimer::timeout, this, &DayPlayer::step);
    connect(m_play, &QToolButton::clicked, this, [this] { isPlaying() ? pause() : play(); });
    connect(m_slider, &QSlider::valueChanged, this, &DayPlayer::moved);
}

double DayPlayer::moment() const { return 1 + static_cast<double>(m_slider->value()) / kStepsOfADay; }

void DayPlayer::setDays(std::int64_t days)
{
    const int last = static_cast<int>(days) * kStepsOfADay;
    const bool wasAtEnd = m_slider->value() == m_slider->maximum();
    m_slider->setRange(0, last);
    if (wasAtEnd)
        m_slider->setValue(last);
}

bool DayPlayer::isPlaying() const { return m_timer->isActive(); }

void DayPlayer::play()
{
    if (m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    m_timer->start();
    m_play->setIcon(makeIcon(Icon::Pause));
    m_play->setText(tr("Pause"));
    m_play->setToolTip(tr("Stop the days"));
}

void DayPlayer::pause()
{
    m_timer->stop();
    m_play->setIcon(makeIcon(Icon::Play));
    m_play->setText(tr("Play"));
    m_play->setToolTip(tr("Let the days pass: people travel and sites fill"));
}

void DayPlayer::step()
{
    m_slider->setValue(m_slider->value() + 1);
    if (m_slider->value() == m_slider->maximum())
        pause();
}

void DayPlayer::retranslate()
{
    m_slider->setAccessibleName(tr("Day on the map"));
    pause();
}

} // namespace planner::ui
