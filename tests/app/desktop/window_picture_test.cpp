// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/window_picture.h"

#include "app/desktop/stored_plan.h"
#include "core/storage/store/sealing.h"
#include "tests/ui/window_fixture.h"

#include <QFile>
#include <QImage>
#include <QProcess>

namespace planner::desktop {
namespace {

class WindowPictureTest : public testing::Test {
protected:
    WindowPictureTest()
        : m_session(at(QStringLiteral("settings.ini"))), m_program(m_files, m_session, m_questions, QString())
    {
        EXPECT_TRUE(
            PlanStore::create(at(QStringLiteral("plan.tplan")).toStdString(), ui::windowPlan(), {"Tester", 1, ""}, {}));
    }
    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    /// Takes a picture of the plan in picture.png.
    [[nodiscard]] Result<Done> take(const QString& plan)
    {
        return saveWindowPicture(m_program, *m_program.newWindow(), plan, at(QStringLiteral("picture.png")));
    }
    /// What the check of a bare machine says of a picture: 0 something, 1 blank, 2 no picture.
    [[nodiscard]] static int checked(const QString& picture)
    {
        return QProcess::execute(QStringLiteral(PLANNER_SOURCE_DIR "/tests/bare_machine/shows_something"), {picture});
    }

    QTemporaryDir m_folder;
    StoredPlanFiles m_files;
    ui::ScriptedQuestions m_questions;
    ui::Session m_session;
    ui::Program m_program;
};

TEST_F(WindowPictureTest, ShowsThePlan)
{
    ASSERT_TRUE(take({}));
    const QImage start(at(QStringLiteral("picture.png")));
    ASSERT_TRUE(take(at(QStringLiteral("plan.tplan"))));
    const QImage plan(at(QStringLiteral("picture.png")));
    EXPECT_FALSE(plan.isNull());
    EXPECT_NE(start, plan) << "the start page is another picture";
    EXPECT_EQ(checked(at(QStringLiteral("picture.png"))), 0);
}

TEST_F(WindowPictureTest, AsksNothing)
{
    m_questions.secret = QStringLiteral("right"); // a question would be answered
    const std::string sealed = at(QStringLiteral("plan.sealed")).toStdString();
    ASSERT_TRUE(
        sealPlan(PlanStore::open(at(QStringLiteral("plan.tplan")).toStdString()).value(), sealed, "right", {1, 8}));
    for (const QString& plan : {QString::fromStdString(sealed), m_folder.path()}) {
        const auto taken = take(plan);
        ASSERT_FALSE(taken) << plan.toStdString();
        EXPECT_EQ(taken.error().kind, ErrorKind::BadInput);
    }
    EXPECT_FALSE(take(at(QStringLiteral("missing.tplan"))));
    EXPECT_FALSE(QFile::exists(at(QStringLiteral("picture.png"))));
}

TEST_F(WindowPictureTest, ReplacesPicturesOnly)
{
    const QString path = at(QStringLiteral("plan.tplan"));
    const auto bytesOf = [](const QString& name) {
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = bytesOf(path);
    const auto taken = saveWindowPicture(m_program, *m_program.newWindow(), path, path);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, ErrorKind::BadInput);
    EXPECT_EQ(bytesOf(path), before);
    EXPECT_TRUE(take(path));
    EXPECT_TRUE(take(path)) << "the last picture is replaced";
}

TEST_F(WindowPictureTest, SaysWhereItCannotBeWritten)
{
    const auto taken = saveWindowPicture(m_program, *m_program.newWindow(), at(QStringLiteral("plan.tplan")),
                                         at(QStringLiteral("no folder/picture.png")));
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, ErrorKind::Failed);
}

TEST_F(WindowPictureTest, IsToldFromABlankOneOnABareMachine)
{
    QImage blank(600, 400, QImage::Format_RGB32);
    blank.fill(Qt::white);
    ASSERT_TRUE(blank.save(at(QStringLiteral("blank.png"))));
    EXPECT_EQ(checked(at(QStringLiteral("blank.png"))), 1);
    EXPECT_EQ(checked(at(QStringLiteral("plan.tplan"))), 2);
}

} // namespace
} // namespace planner::desktop
