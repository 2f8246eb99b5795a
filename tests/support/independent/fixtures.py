# SPDX-License-Identifier: Apache-2.0
"""The small operation in which the self-test plants its violations."""
import pathlib
import tempfile

from . import folder, plan

# A holds 100 people of three categories, B and C receive, D sends its own; ten days from 1 March 2026.
FOLDER = {
    "operation.csv": "key,value\nstart,2026-03-01\nend,2026-03-10\nescorts_per_day,{escorts}\n"
                     "same_day_turnover,{turnover}\ntransport_reserve_pct,{reserve}\n"
                     "target_occupancy_pct,{occupancy}\n",
    "facilities.csv": "code,name,capacity,population,overcrowding_limit_pct,target_capacity,daily_intake,"
                      "daily_release,accepts\nA,A,200,100,,,,{release},\n"
                      "B,B,{capacity},{held},{limit},{target},{intake},,{accepts}\nC,C,1000,0,,,,,\nD,D,50,20,,,,,\n",
    "categories.csv": "code,name,priority,people_per_escort,travels_alone,max_share_pct\n"
                      "risk,Risk,5,2,yes,{share}\nill,Ill,3,4,no,\nplain,Plain,1,,no,\n",
    "places.csv": "facility,category,places\nB,ill,{places}\n",
    "cohorts.csv": "code,facility,category,people,move,ready_from,not_after\n"
                   "R,A,risk,20,must,,\nI,A,ill,20,must,{ready},{latest}\nP,A,plain,40,must,,\nQ,A,plain,20,{move},,\n"
                   "X,D,plain,20,may,,\n{more}",
    "routes.csv": "code,from,to,mode,km,seats,departures_per_day,arrival_day_offset,open_from,open_to,fleet\n"
                  "AB,A,B,road,10.125,{seats},{departures},0,{opens},{closes},F\nAB1,A,B,road,10,,,1,,,F\n"
                  "AC,A,C,road,20,,,0,,,\nBD,B,D,road,30,,,0,,,\nDC,D,C,road,5,,,0,,,\n",
    "fleets.csv": "code,vehicles,cycle_days\nF,{vehicles},3\n",
    "calendar.csv": "kind,code,field,from,to,value\n{calendar}",
    "keep_apart.csv": "a,b,scope\n{apart}",
}
BLANK = dict.fromkeys(("escorts release limit target intake accepts share ready latest departures opens closes "
                       "calendar apart more").split(), "")
DEFAULTS = BLANK | {"turnover": "no", "reserve": 0, "capacity": 1000, "held": 0, "places": 1000, "move": "must",
                    "seats": 150, "vehicles": 9, "occupancy": 100}
ALL_CLEAR = frozenset(plan.CLEARANCES)


def texts_with(**changes):
    """The files of FOLDER with some of its blanks filled."""
    return {name: text.format(**DEFAULTS | changes) for name, text in FOLDER.items()}


def read_texts(texts):
    """The operation and the reader of files with these texts."""
    with tempfile.TemporaryDirectory() as path:
        for name, text in texts.items():
            pathlib.Path(path, name).write_text(text, encoding="utf-8", newline="")
        return folder.read_folder(path)


def operation_with(**changes):
    operation, reader = read_texts(texts_with(**changes))
    assert operation is not None, reader.errors
    return operation


def batch(code, route, day, status="proposed", clearances=(), happened=None, **parts):
    return plan.Batch(code, route, day, parts, status, clearances=frozenset(clearances),
                      happened=happened or plan.Happened())
