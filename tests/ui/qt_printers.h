// SPDX-License-Identifier: Apache-2.0
#pragma once
// How failed expectations print Qt's texts.

#include <QString>

#include <ostream>

QT_BEGIN_NAMESPACE
inline void PrintTo(const QString& text, std::ostream* stream) { *stream << '"' << text.toStdString() << '"'; }
QT_END_NAMESPACE
