// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a brief is made of, from top to bottom: words, figures, pictures.

#include "ui/brief/paper_style.h"

#include <functional>
#include <memory>
#include <vector>

namespace planner::ui {

/// Something as wide as the page that is painted in one piece, or in rows that pages may part.
class PaperBlock {
public:
    virtual ~PaperBlock() = default;

    [[nodiscard]] virtual int rowCount() const { return 1; }
    /// Of what is painted above the rows again on each page.
    [[nodiscard]] virtual double leadHeight(const PaperStyle& /*style*/, double /*width*/) const { return 0; }
    [[nodiscard]] virtual double rowHeight(const PaperStyle& style, double width, int row) const = 0;
    /// The row is not the last one on a page.
    [[nodiscard]] virtual bool keepsWithNext(int /*row*/) const { return false; }
    /// Paints the lead and the rows from `first` to before `end` from the top of the area.
    virtual void paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int first, int end) const = 0;

    bool startsPage = false;
    double spaceBefore = points(8);
};
using PaperBlocks = std::vector<std::unique_ptr<PaperBlock>>;

/// Words in lines.
class WordsBlock : public PaperBlock {
public:
    WordsBlock(QString text, PaperText kind, bool isSecondary = false);

    [[nodiscard]] double rowHeight(const PaperStyle& style, double width, int row) const override;
    [[nodiscard]] bool keepsWithNext(int row) const override;
    void paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int first, int end) const override;

private:
    QString m_text;
    PaperText m_kind;
    bool m_isSecondary;
};

/// Appends words; gives their block.
PaperBlock& addWords(PaperBlocks& blocks, const QString& text, PaperText kind, bool isSecondary = false);

/// A figure and what it counts.
struct PaperFact {
    QString figure;
    QString words;
    bool isBad = false;
};

/// Figures side by side.
class FactsBlock : public PaperBlock {
public:
    explicit FactsBlock(std::vector<PaperFact> facts) : m_facts(std::move(facts)) {}

    [[nodiscard]] double rowHeight(const PaperStyle& style, double width, int row) const override;
    void paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int first, int end) const override;

private:
    std::vector<PaperFact> m_facts;
};

/// Pictures side by side, all of one height. Each paints into the rectangle in pixels of a screen.
class PicturesBlock : public PaperBlock {
public:
    using Picture = std::function<void(QPainter& painter, const QRectF& area)>;
    PicturesBlock(std::vector<Picture> pictures, double height);

    [[nodiscard]] double rowHeight(const PaperStyle& style, double width, int row) const override;
    void paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int first, int end) const override;

private:
    std::vector<Picture> m_pictures;
    double m_height;
};

} // namespace planner::ui
