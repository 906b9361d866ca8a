"""What makes two figures of an English source the same or another: synonyms, opposites, parts, ends of a change, ellipsis."""

from __future__ import annotations

import pytest
from labelled import judge_pair

from gzcli.lexicon.data import lines
from gzcli.lexicon.synonyms_en import is_phrase, synonyms_of

YES, NO, OPEN = "SUPPORTED", "REFUTED", "NOT_ENOUGH_INFO"

# source, statement, verdict
PAIRS = [
    # another word for what the source names
    ("The quake caused 27 deaths in Arden and injured 61 people.", "The quake caused 27 fatalities in Arden.", {YES}),
    ("The quake caused 27 deaths in Arden and injured 61 people.", "The quake caused 61 fatalities.", {NO, OPEN}),
    ("The union has 940 members. The town counts 1,310 unemployed people.", "1,310 people are out of work.", {YES}),
    ("Electricity is back in 70% of homes in Arden but in only 35% in Bell.", "In Arden 70% of homes have power.", {YES}),
    ("Electricity is back in 70% of homes in Arden but in only 35% in Bell.", "In Arden 35% of homes have power.", {NO, OPEN}),
    # words that exclude each other, beside the figure or in its subject
    ("Officials said 340 houses had collapsed and 790 had been damaged.", "The storm flattened 790 houses.", {NO, OPEN}),
    ("Sales rose, and the operating margin widened to 7.2%.", "The gross margin was 7.2%.", {NO, OPEN}),
    # a part, its whole, and what is neither
    ("She won only three of her 13 games and hit nine aces.", "She won nine of her 13 games.", {NO, OPEN}),
    ("The firm will close two of its 19 plants.", "公司将关闭19家工厂。", {NO, OPEN}),
    ("The firm will close two of its 19 plants.", "公司有19家工厂。", {YES}),
    # what stands between commas has the words around it
    ("The order is split into 42 white cars and 18 black ones.", "Most of the cars, 42 of them, are black.", {NO, OPEN}),
    ("The order is split into 42 white cars and 18 black ones.", "Most of the cars, 42 of them, are white.", {YES}),
    # what is compared with another's figure
    ("The winner earns $523,000, compared with $308,000 for the runner-up.", "The runner-up earns $523,000.", {NO, OPEN}),
    ("The bank now expects growth of 4%, compared with an earlier forecast of about 6%.", "该行目前预计增速约为6%。", {NO, OPEN}),
    # how many more is not how many
    ("The old hall seats 184 people and the new one 206.", "The new hall seats 22 more people than the old one.", {YES, OPEN}),
    # a currency left out is that of the sentence
    (
        "The deal is worth $7 billion, with $2 billion in cash. The airline made a profit of 418 million euros, after a loss of 95 million.",
        "The airline made a loss of €95m.",
        {YES},
    ),
    ("Profit rose to 312 million pounds from 284 million.", "利润由2.84亿英镑增至3.12亿英镑。", {YES}),
    ("Profit rose to 312 million pounds from 284 million.", "利润由3.12亿英镑增至3.12亿英镑。", {NO, OPEN}),
    # a later figure of a sentence, though it has the subject's words, says nothing against an earlier one
    ("Power use rose 1.8% to 212 TWh, still below the peak of 221 TWh reached in 2008.", "用电量增长1.8%，达212太瓦时。", {YES}),
    # a part of the business that grew is told of by its sales
    ("Group revenue was 9 billion pounds. Food grew 11% to 3 billion pounds.", "食品业务收入增长11%。", {YES}),
    ("Group revenue was 9 billion pounds. Food profit grew 11%.", "食品业务收入增长11%。", {NO, OPEN}),
    # like figures that only a word nobody has tells apart; a part of which
    ("Officials said 340 houses had caved in and 790 had cracked.", "The storm warped 790 houses.", {OPEN, NO}),
    ("Officials said 340 houses had caved in and 790 had cracked.", "790 houses had cracked.", {YES}),
    ("The state released 40 million crowns, of which 12 million will go to farmers.", "Peasants get 40 million crowns.", {OPEN, NO}),
    # two clauses set against each other
    ("They were 231 for two after 40 overs, but added only 63 for five in the last ten.", "They made 231 in the last ten overs.", {OPEN, NO}),
    # how far something changed, from its two ends; a range is itself
    ("Profit rose to 312 million pounds from 284 million.", "Profit went up by about 10% to £312m.", {YES}),
    ("Profit rose to 312 million pounds from 284 million.", "Profit went up by about 16%.", {NO, OPEN}),
    ("Lund's profit rose to 312 million pounds from 284 million. Berg's loss grew.", "Berg's profit rose by 10%.", {NO, OPEN}),
    ("The guidance is between 1.1 billion and 1.2 billion pounds.", "The guidance is £1.1-1.2 billion.", {YES}),
    ("The number of jobless fell by 11,000 to 251,000.", "The number of jobless fell by 11,000.", {YES}),
    ("The number of jobless fell by 11,000 to 251,000.", "失业人数减少25.1万人。", {NO, OPEN}),
    # the first since, not since
    ("It was the club's first title since 2011.", "The club had not won a title since 2011.", {YES}),
    # a plan told otherwise than the source states it
    ("The board declared an interim dividend of 6.5 pence.", "Shareholders will get an interim dividend of 5.8p.", {NO}),
    # fewer
    ("Vacancies totalled 94,200, 7% fewer than a year earlier.", "职位空缺同比增加7%。", {NO}),
    # what a figure is compared with, all of it; what a rank or a revision started from
    ("There were 520 fires, against a five-year average of 389 fires and 288 floods.", "There were 389 fires.", {NO, OPEN}),
    ("There were 520 fires, against a five-year average of 389 fires and 288 floods.", "There were 288 floods.", {NO, OPEN}),
    ("Crowds averaged 21,400, compared with a peak of 34,000 and a low of 9,100.", "Crowds averaged 9,100.", {NO, OPEN}),
    ("The bridge cost 31 million crowns instead of the planned 15 million.", "The bridge cost 15 million crowns.", {NO, OPEN}),
    ("Marsh climbed from 11th to a career-high seventh in the rankings.", "Marsh climbed to 11th.", {NO, OPEN}),
    ("Marsh climbed from 11th to a career-high seventh in the rankings.", "Marsh climbed from 11th.", {YES}),
    ("Growth was revised up to 2.4% from the 2.1% first reported.", "Growth was revised up to 2.1%.", {NO, OPEN}),
    ("Growth was revised up to 2.4% from the 2.1% first reported.", "Growth was revised up to 2.4%.", {YES}),
    ("Up to 300 homes were damaged.", "Up to 300 homes were damaged.", {YES}),
    # an earlier year, of which the source says something else
    ("In 2017 fires killed 120 people. The fires of this week have killed three people.", "In 2017, fires killed three people.", {NO, OPEN}),
    ("The treaty was signed in 1998. It covers 12 rivers.", "In 1998 a treaty covering 12 rivers was signed.", {YES}),
    # figures told in one breath belong together in the source
    ("Use rose 1.8% to 212 TWh. Wind met 31% of demand.", "Total use rose 31% to 212 TWh.", {NO, OPEN}),
    ("Use rose 1.8% to 212 TWh. Wind met 31% of demand.", "Total use rose 1.8% to 212 TWh.", {YES}),
    ("Group sales rose 3.6%. Snack sales climbed 6.2% to $780 million.", "Snack sales were $780 million, a rise of 3.6%.", {NO, OPEN}),
    ("Group sales rose 3.6%. Snack sales climbed 6.2% to $780 million.", "Snack sales were $780 million, a rise of 6.2%.", {YES}),
    ("Use rose 1.8% to 212 TWh. Wind met 31% of demand.", "总用电量增长31%，达2120亿千瓦时。", {NO, OPEN}),
    # a measure, a kind or a purpose of which the source has no word
    ("Permits fell to 1.36 million, of which 982,000 were for new homes.", "Sales of new homes came to 982,000.", {NO, OPEN}),
    ("Kastria's exports rose 8.3% in May.", "Kastria's wages rose 8.3% in May.", {OPEN}),
    ("Kastria's exports rose 8.3% in May.", "Kastria's online exports rose 8.3% in May.", {OPEN}),
    ("Consumer chips brought Quill $530 million.", "Quill spent $530 million on research.", {OPEN}),
    ("Norn agreed a loan of $5 million.", "Norn paid a fine of $5 million.", {OPEN}),
    ("The firm has 1,400 patients on its books.", "The firm has 1,400 tractors.", {OPEN}),
    ("Kastria's exports rose 8.3% in May.", "Kastria exported 8.3% more in May.", {YES}),
    ("Quill, which is based in Arden, cut its profit forecast to $5 million.", "The carrier cut its profit forecast to $5 million.", {YES}),
    ("Life expectancy for boys stood at 79.3 years.", "男孩的粮食为79.3岁。", {OPEN}),
    ("Life expectancy for boys stood at 79.3 years.", "男孩的预期寿命为79.3岁。", {YES}),
    ("In 2023, 11.6% of adults smoked.", "2023年，11.6%的游客吸烟。", {OPEN, NO}),
    ("In 2023, 11.6% of adults smoked.", "2023年，11.6%的成年人吸烟。", {YES}),
    ("Wind made up 31% of electricity output in 2024.", "2024年风电占专利的31%。", {OPEN}),
    # a measure that the source speaks of, but elsewhere
    ("Margins in chocolate shrank from 13.5% to 8.7%. Wages rose.", "Wages in chocolate shrank from 13.5% to 8.7%.", {OPEN, NO}),
    ("Exports to Orland were worth $9.8 billion. Imports fell.", "Imports to Orland were worth $9.8 billion.", {OPEN, NO}),
    # two figures of a statement are no two of one claim
    ("Kestrel Air has ordered 45 jets, eleven of which have been delivered.", "45 of the 45 jets ordered have been delivered.", {OPEN, NO}),
    ("Kestrel Air has ordered 45 jets, eleven of which have been delivered.", "Eleven of the 45 jets ordered have been delivered.", {YES}),
    # what a figure without words of its own has beside it, a date or not
    ("Starts rose to 926,000. The number of homes under way fell to 1.39 million, the smallest since the middle of 2021.", "With 926,000, the number of homes under way was the smallest since the middle of 2021.", {NO, OPEN}),
    ("Starts rose to 926,000. The number of homes under way fell to 1.39 million, the smallest since the middle of 2021.", "With 1.39 million, the number of homes under way was the smallest since the middle of 2021.", {YES}),
    ("Of adults 11.6% smoke. Among those 65 and over it is 7.9%.", "People aged 65 and over smoke least, at 11.6%.", {NO, OPEN}),
    # a name in another's place
    ("Norden drew at home, ahead of Castle, who won 2-0 at Brackley.", "Castle won 2-0 at Norden.", {NO, OPEN}),
    ("Norden drew at home, ahead of Castle, who won 2-0 at Brackley.", "Castle won 2-0 at Brackley.", {YES}),
    # what a change is measured from
    ("Crews finished 4,310 homes, 12% fewer than in 2022. The target for 2019 was 6,000.", "The crews finished 12% fewer homes than in 2019.", {NO, OPEN}),
    ("Crews finished 4,310 homes, 12% fewer than in 2022. The target for 2019 was 6,000.", "The crews finished 12% fewer homes than in 2022.", {YES}),
    # more of something is up
    ("The island has 8,740 pairs, down 42% from 2012.", "The island has 8,740 pairs, 42% more than in 2012.", {NO, OPEN}),
    ("The unit saw its margin shrink to 8.7%.", "The margin of the unit widened to 8.7%.", {NO, OPEN}),
    # the subject of what somebody did, and a claim that is surely meant
    ("The Greens came third with 23 seats. The Blues won but remained eight seats short.", "The Greens finished third, taking eight seats.", {NO, OPEN}),
    ("The Greens came third with 23 seats. The Blues won but remained eight seats short.", "The Greens finished third, taking 23 seats.", {YES}),
    # what leads into a clause has its subject, and a joined predicate too
    ("Employment increased by 38,000 to 5.21 million, while construction gained 3,000.", "After a quarterly gain of 38,000, employment hit 5.21 million.", {YES}),
    ("Employment increased by 38,000 to 5.21 million, while construction gained 3,000.", "After a quarterly gain of 3,000, employment hit 5.21 million.", {NO, OPEN}),
    ("Zephyr has signed a firm order for 60 jets. It is split between 42 of the standard model and 18 long ones, with options for a further 25.", "Zephyr placed a firm order for 60 jets and holds options on 25 more.", {YES}),
    # a list tells once which way its figures go
    ("Starts increased 18.3% in the South, 6.1% in the North and 2.4% in the West.", "In the West starts fell 2.4%.", {NO}),
    ("Starts increased 18.3% in the South, 6.1% in the North and 2.4% in the West.", "In the West starts rose 2.4%.", {YES}),
    # a quarter of a company that is none of the calendar's
    ("The firm reported an 8% rise in second-quarter revenue. Revenue in the quarter to May 26 came to 4.6 billion pounds.", "Second-quarter revenue came to 4.6 billion pounds.", {YES}),
    # a year earlier is no rise; a year ago counts from today, last year's figure is that of last year
    ("Revenue fell 6% from a year earlier to $4.2 billion, above the $4.1 billion of its own plan.", "Turnover was down 6% year on year at $4.2bn.", {YES}),
    ("Sales fell 16% last year. Asian buyers took 38%, compared with 29% a year ago.", "Asian buyers took 38%, up from 29% in 2023.", {YES}),
    # what is planned is not told as done; smaller than is down
    ("Crews are to repair 142 miles of streets. Rents rose.", "Crews repaired 142 miles of streets.", {NO, OPEN}),
    ("The council raised its target to 142 homes. Rents rose.", "The council raised its target to 142 homes.", {YES}),
    ("The budget is $1.84 billion, up 4.5 percent. Rents rose.", "The budget is 4.5 percent smaller than the current one.", {NO, OPEN}),
    # respectively
    ("Revenue rose 6.5% and net profit rose 4.1%.", "Revenue and net profit rose 6.5% and 4.1% respectively.", {YES}),
    ("Revenue rose 6.5% and net profit rose 4.1%.", "Revenue and net profit rose 4.1% and 6.5% respectively.", {NO, OPEN}),
    ("The firm opened 31 stores in Texas and 25 in Ohio.", "It opened 31 and 25 stores in Texas and Ohio, respectively.", {YES}),
    ("The firm opened 31 stores in Texas and 25 in Ohio.", "It opened 25 and 31 stores in Texas and Ohio, respectively.", {NO, OPEN}),
    ("The firm opened 31 stores in Texas and 25 in Ohio.", "The firm opened 25 stores in Texas, and the firm opened 31 stores in Ohio.", {NO, OPEN}),
    ("Imports and exports were $3.1 and $5.2 billion respectively, up 1.5% and 2.5%.", "Imports were $3.1 billion.", {YES}),
    ("Imports and exports were $3.1 and $5.2 billion respectively, up 1.5% and 2.5%.", "Imports were $5.2 billion.", {NO, OPEN}),
    ("Imports and exports were $3.1 and $5.2 billion respectively, up 1.5% and 2.5%.", "Exports rose 2.5%.", {YES}),
    ("Imports and exports were $3.1 and $5.2 billion respectively, up 1.5% and 2.5%.", "Imports rose 2.5%.", {NO, OPEN}),
    # a profit may fall, and is no loss for that
    ("Lund's profit fell to $905 million.", "Lund's profit was $905 million.", {YES}),
    ("Lund's profit fell to $905 million.", "Lund's profit rose to $905 million.", {NO}),
    ("Lund's profit fell to $905 million.", "Lund made a loss of $905 million.", {NO, OPEN}),
    ("Lund's profit fell to $905 million.", "利润为9.05亿美元。", {YES}),
    # how long ago a figure was, of how many there are so many
    ("The party fell to 27.1% of the vote from 41.3% four years ago.", "该党得票率由四年前的41.3%跌至27.1%。", {YES}),
    ("The Union won 71 of the 160 seats. Some 5 million people voted.", "联盟在160个议席中获得71席。", {YES}),
    # a number in digits ends before a word; so many fewer than before is no bound
    ("Fees of 3.4 million crowns compare with 9.8 million five years ago.", "罚款由五年前的980万克朗降至340万克朗。", {YES, OPEN}),
    # of so many, others have
    ("Late fees, which 71 of the 104 towns have abolished, fell.", "已有104个市镇取消逾期罚款。", {NO, OPEN}),
    # a total is no company
    ("Women make up 13 percent of the firefighters.", "女性占消防员总数的13%。", {YES}),
    # who does it to whom
    ("The court ordered Moss to pay Chang $150,000.", "Moss was ordered to pay Chang $150,000.", {YES}),
    ("The court ordered Moss to pay Chang $150,000.", "Chang was ordered to pay Moss $150,000.", {NO, OPEN}),
    ("Bluebirds won the third set 25-23 to beat Falcons 3-1.", "Falcons beat Bluebirds 3-1.", {NO, OPEN}),
    # a rank by growth; what a rate is counted by; of whom it is a share; an hour of the day
    ("Linport ranked third with output of $41.2 billion and first for growth.", "Linport ranked third by output.", {YES}),
    ("Linport ranked third with output of $41.2 billion and first for growth.", "Linport ranked third for growth.", {NO, OPEN}),
    ("There are 46 cars per 100 households.", "There are 46 cars per 100 households.", {YES}),
    ("There are 46 cars per 100 households.", "There are 46 cars per household.", {NO, OPEN}),
    ("The drug worked in 82% of adults but not in children.", "The drug worked in 82% of adults.", {YES}),
    ("The drug worked in 82% of adults but not in children.", "The drug worked in 82% of children.", {NO, OPEN}),
    ("Trains run every three minutes at peak times and every six minutes off-peak.", "Trains run every three minutes off-peak.", {NO, OPEN}),
    # of whom it is said, told before the clause
    ("Among smokers the risk fell 31%. In people over 70 it fell 35%.", "Among smokers, the risk fell by 35%.", {NO, OPEN}),
    ("Among smokers the risk fell 31%. In people over 70 it fell 35%.", "Among smokers, the risk fell by 31%.", {YES}),
    # a later item of a clause has what stands before the first
    ("Operating profit in parcels was 151 million pounds and in freight 46 million.", "Freight had an operating profit of £151m.", {NO, OPEN}),
    ("Operating profit in parcels was 151 million pounds and in freight 46 million.", "Freight had an operating profit of £46m.", {YES}),
    # the two ends of a change stand together; by so much to so much is no range
    ("The police get $246 million, a rise of $11 million. Schools get $398 million.", "Police funding goes up by $11 million to $398 million.", {NO, OPEN}),
    ("The police get $246 million, a rise of $11 million. Schools get $398 million.", "Police funding goes up by $152 million to $246 million.", {NO, OPEN}),
    # how far it changed is not what it is; a share is no change
    ("Trips lasted 3.8 nights on average, compared with 4.1 a year earlier.", "Trips were 3.8 nights shorter than a year earlier.", {NO, OPEN}),
    ("Parcel revenue grew 7.4%.", "Parcels made up 7.4% of revenue.", {NO, OPEN}),
    # a price that is so much a share; a growth forecast that is lowered
    ("Net income was $905 million, or $1.09 a share.", "Net income was $1.09.", {YES}),
    ("The bank lowered its growth forecast to 5.2% from 5.4%.", "The growth forecast was reduced from 5.4% to 5.2%.", {YES}),
    # what has been spent does not remain; who lost made no profit
    ("The programme has 500 million crowns, of which 320 million has been spent.", "320 million crowns of the programme remained.", {NO, OPEN}),
    ("Skyline made a profit of 94 million euros. Borealis lost 12 million euros.", "Borealis made a profit of 12 million euros.", {NO, OPEN}),
    # a word at the head of a statement, a whole word of a name
    ("The fire was 37% contained, up from 22%.", "Containment of the fire improved from 22% to 37%.", {YES}),
    ("The unemployment rate was 4.3% for women and 4.9% for men.", "The unemployment rate of men was 4.3%.", {NO, OPEN}),
    # parts as fractions, and ages from one to another
    ("Forty percent of schools need repairs.", "Two in five schools need repairs.", {YES}),
    ("Ten of 14 economists expected a cut.", "Ten out of 14 economists expected a cut.", {YES}),
    ("Uptake among 5- to 14-year-olds was 78%.", "Uptake was 78% among those aged five to 14.", {YES}),
    # synonyms of business, health and government
    ("The group cut its capital spending to 1.9 billion dollars.", "Capex was reduced to $1.9bn.", {YES}),
    ("Net profit was 412 million dollars.", "Net income came to $412m.", {YES}),
    ("Turnout was 71.9%.", "Participation was 71.9%.", {YES}),
    # words that another figure of the sentence has for its own
    ("The court sentenced Marlow to nine years in prison and his partner Sims to four.", "Sims was sentenced to nine years in prison.", {NO, OPEN}),
    ("The court sentenced Marlow to nine years in prison and his partner Sims to four.", "Marlow was sentenced to nine years in prison.", {YES}),
    ("It exported 310,000 tonnes of wheat, mostly to Egypt, and imported 45,000 tonnes of maize from Brazil.", "45,000 tonnes of maize were imported from Egypt.", {NO, OPEN}),
    ("It exported 310,000 tonnes of wheat, mostly to Egypt, and imported 45,000 tonnes of maize from Brazil.", "45,000 tonnes of maize were imported from Brazil.", {YES}),
    ("Of those admitted, 9,640 were children and 21,300 were over 65.", "Of those admitted, 21,300 were children.", {NO, OPEN}),
    ("Wheat yields averaged 6.2 tonnes per hectare, compared with 5.1 tonnes for barley.", "Barley yielded 6.2 tonnes per hectare.", {NO, OPEN}),
    # verbs and sides that exclude each other; of two days of a sentence, the word beside the day
    ("The judge rejected 11 motions.", "The judge accepted 11 motions.", {NO, OPEN}),
    ("Farmers in the north harvested 720,000 tonnes.", "Southern farmers harvested 720,000 tonnes.", {NO, OPEN}),
    ("Farmers in the north harvested 720,000 tonnes.", "Northern farmers harvested 720,000 tonnes.", {YES}),
    ("The term begins on 2 September and ends on 20 June.", "The term ends on 2 September.", {NO, OPEN}),
    ("The term begins on 2 September and ends on 20 June.", "The term ends on 20 June.", {YES}),
    ("Ticket revenue net of tax was $61 million.", "Ticket revenue was $61 million before tax.", {NO, OPEN}),
    # how far two things are apart is neither's amount, and not the other way round
    ("Fuel cost 6 cents a litre more than in the capital.", "Fuel cost 6 cents a litre.", {NO, OPEN}),
    ("Temperatures were 2.1 degrees above the average.", "Temperatures were 2.1 degrees.", {NO, OPEN}),
    ("Temperatures were 2.1 degrees above the average.", "Temperatures were 2.1 degrees above average.", {YES}),
    ("The budget exceeds last year's by $3.4 billion.", "The budget is $3.4 billion.", {NO, OPEN}),
    ("The pass rate was 71%, up from 66%.", "The pass rate rose 71%.", {NO, OPEN}),
    ("Women earned 12% less than men.", "Men earned 12% less than women.", {NO, OPEN}),
    ("Women earned 12% less than men.", "Women earned 12% less than men.", {YES}),
    # the same deed told from its other side
    ("Regulator Maier fined Ostgas $12 million.", "Ostgas was fined $12 million.", {YES}),
    ("Regulator Maier fined Ostgas $12 million.", "Maier was fined $12 million.", {NO, OPEN}),
    ("In return Tarn gave Ostgas a 9% stake.", "Ostgas received a 9% stake in Tarn.", {YES}),
    ("In return Tarn gave Ostgas a 9% stake.", "Tarn received a 9% stake in Ostgas.", {NO, OPEN}),
    # the two ends of a change tell its way; a target is no earlier time
    ("Turnout was 66.8%, compared with 58.3% four years ago.", "Turnout dropped to 66.8% from 58.3%.", {NO, OPEN}),
    ("Turnout was 66.8%, compared with 58.3% four years ago.", "Turnout climbed to 66.8% from 58.3%.", {YES}),
    ("Output was 15% above target and 9% below last year's.", "Output was 15% above last year's.", {NO, OPEN}),
    # the figures of a statement keep together; a change begins at a high; a rise is no level
    ("Net profit fell to 1.2 billion euros. Revenue rose 2.4 percent to 21.3 billion euros.", "Sales came to 21.3 billion euros, an increase of 2.4 percent.", {YES}),
    ("New cases fell to 85 a week from a peak of 410.", "Weekly infections have dropped from a high of 410 to 85.", {YES, OPEN}),
    ("It flew 11.9 million passengers, 6.3% of them abroad, with a load factor of 81.7%.", "It carried 11.9 million passengers, a rise of 81.7%.", {NO, OPEN}),
    # an amount and its rate that no other two claims have are no chance, unless a known word is missing
    ("康禾公司扣非净利润19.8亿元，同比增长24.6%。营业收入86亿元，增长3.1%。", "Excluding non-recurring items, profit increased 24.6% to RMB 1.98bn.", {YES}),
    ("康禾公司扣非净利润19.8亿元，同比增长24.6%。营业收入86亿元，增长3.1%。", "Excluding non-recurring items, profit increased 24.6% to RMB 8.6bn.", {NO, OPEN}),
    ("康禾公司扣非净利润19.8亿元，同比增长24.6%。营业收入86亿元，增长3.1%。", "Deposits increased 24.6% to RMB 1.98bn.", {NO, OPEN}),
    # of what a figure is a part, and what changed, must stand in the source in some form
    ("Forty-one percent of the schools need repairs, and the number of pupils fell 3%.", "41% of the pensions need repairs.", {NO, OPEN}),
    ("Forty-one percent of the schools need repairs, and the number of pupils fell 3%.", "The number of sold cars fell 3%.", {NO, OPEN}),
    ("The bank cut its key rate by 25 basis points.", "The bank trimmed its pensions by 0.25 percentage points.", {NO, OPEN}),
    ("The bank cut its key rate by 25 basis points.", "The bank trimmed its key rate by 0.25 percentage points.", {YES}),
    # a change from the month or quarter before is none from the year before
    ("Earnings rose 0.4% from the previous month and 4.4% from a year earlier.", "Earnings rose 4.4% year on year.", {YES}),
    ("Earnings rose 0.4% from the previous month and 4.4% from a year earlier.", "Earnings rose 0.4% from a year earlier.", {NO, OPEN}),
    ("Consumer prices rose 3.2% in the year to October.", "Consumer prices rose 3.2% from the previous month.", {NO, OPEN}),
    ("Sales fell 8.5% from 4,220 a year ago and 20% below the fourth quarter.", "Sales fell 20% from a year ago.", {NO, OPEN}),
    # "when" tells of the date before it; an amount behind its rate is what it rose from
    ("The quake was the worst since 2015, when two others killed 9,000 people.", "9,000 people were killed in 2015.", {YES}),
    ("The quake on Friday was the worst since 2015, when two others killed 9,000 people.", "9,000 people were killed in the quake on Friday.", {NO, OPEN}),
    ("Enrolment was 32,418 this fall, up 3.6% from 31,292 a year ago.", "Enrolment was 31,292 this fall.", {NO, OPEN}),
    ("Enrolment was 32,418 this fall, up 3.6% from 31,292 a year ago.", "Enrolment rose 3.6% to 32,418 this fall.", {YES}),
    # points are no rebounds, a trade gap is a trade deficit, a year before a noun is a year
    ("Marlow scored 18 points and 13 rebounds.", "Marlow scored 13 points.", {NO, OPEN}),
    ("The trade deficit was $64 billion.", "The trade gap was $64 billion.", {YES}),
    ("Renewables produced 50.8% of electricity, up from 46.4% in 2023.", "In 2023 renewables produced 46.4% of electricity.", {YES}),
    ("Net income was $612 million, or $1.87 per diluted share.", "It earned $1.87 a share.", {YES}),
    # what did not change neither rose nor fell; improve and worsen, order and deliver, before and net of exclude each other
    ("Turnout was unchanged at 66.2%.", "Turnout rose to 66.2%.", {NO, OPEN}),
    ("Turnout was unchanged at 66.2%.", "Turnout held steady at 66.2%.", {YES}),
    ("The combined ratio deteriorated to 96.8% from 93.1%.", "The combined ratio improved to 96.8%.", {NO, OPEN}),
    ("The operator has ordered 48 trains.", "The operator has taken delivery of 48 trains.", {NO, OPEN}),
    ("Storm losses climbed to 412 million crowns, net of reinsurance.", "Before reinsurance, storm losses came to 412 million crowns.", {NO, OPEN}),
    ("Premiums rose 5.2% in local currencies, but only 1.7% in francs.", "Measured in francs, premiums grew by 5.2%.", {NO, OPEN}),
    ("Average spending per visitor slipped 3% to $1,120.", "Visitors spent 3% more.", {NO, OPEN}),
    ("Spending per visitor was $1,120.", "Visitors spent $1,120 a night.", {NO, OPEN}),
    ("The coast received 87 mm of rain, more than its October average (74 mm).", "The coast normally gets 87 mm of rain.", {NO, OPEN}),
    # of two like figures of a sentence the one that has the words beside it is meant
    ("Deliveries in Europe fell 7.1% to 231,500, and in China 12% to 98,300.", "Deliveries in Europe were down 12%.", {NO, OPEN}),
    ("A final dividend of 25 cents takes the total to 40 cents.", "The final dividend is 40 cents.", {NO, OPEN}),
    ("A final dividend of 25 cents takes the total to 40 cents.", "The final dividend is 25 cents.", {YES}),
    # a place in a row; part of one unit; two ends that share a unit
    ("Harwick moved up to fourth with 47 points.", "Harwick are now third with 47 points.", {NO, OPEN}),
    ("The bank cut its key rate by 25 basis points to 4.75%.", "The key rate was lowered by a quarter of a percentage point.", {YES}),
    ("The margin widened by 50 basis points.", "The margin was up by half a percentage point.", {YES}),
    # the noun of an amount, more of which, or right before its verb, that no source has
    ("The group expects revenue of $13 billion.", "The group expects taxes of $13 billion.", {NO, OPEN}),
    ("The post delivered 37 million more parcels than a year before.", "The post delivered 37 million more tickets than a year before.", {NO, OPEN}),
    ("The operating margin reached 7.2%.", "The operating employees reached 7.2%.", {NO, OPEN}),
    # how many went is not how many there are; a denial behind a figure's noun; a relative clause is of its antecedent
    ("The party lost nine seats and now holds 26.", "The party lost 26 seats.", {NO, OPEN}),
    ("The party lost nine seats and now holds 26.", "The party lost nine seats.", {YES}),
    ("Arrivals by air made up 82% of visitors.", "82% of foreign visitors did not arrive by air.", {NO, OPEN}),
    ("The line carried 4.8 million passengers, 6.4% more than a year before, on capacity that was 8.1% higher.", "The line carried 8.1% more passengers.", {NO, OPEN}),
    # people that the source tells of elsewhere only; what something falls short of is not its time
    ("Skyline cancelled 640 flights. Analysts expect a loss.", "Analysts cancelled 640 flights.", {NO, OPEN}),
    ("Arrivals reached 1.27 million in May, 6% short of the 2019 level. Visitors from China came to 164,000.", "In 2019, 164,000 visitors came from China.", {NO, OPEN}),
    ("Harwick have won five of their 28 games.", "Harwick have won 28 games in a row.", {NO, OPEN}),
    ("Employment fell by 18,400.", "The number of people in work dropped by 18,400.", {YES}),
    # how far something went is not what it is; a thing with a number is not another one; what a part did is the part's
    ("Household debt rose by $132 billion to $18.3 trillion.", "Total household debt stood at $132 billion.", {NO, OPEN}),
    ("Claims jumped 35,900, led by Norland with an increase of 10,800.", "In Norland, 10,800 people filed claims.", {NO, OPEN}),
    ("Household debt rose by $132 billion to $18.3 trillion.", "Household debt increased by $132 billion.", {YES}),
    ("Chapter 7 cases made up 59% of all filings and Chapter 13 cases 39%.", "Chapter 13 cases accounted for 59% of all filings.", {NO, OPEN}),
    ("Unit 2 has a capacity of 1,180 megawatts.", "Unit 1 has a capacity of 1,180 megawatts.", {NO, OPEN}),
    ("Unit 2 has a capacity of 1,180 megawatts.", "Unit 2 has a capacity of 1,180 megawatts.", {YES}),
    ("The food weighed 28,900 tonnes, of which 61% was donated by the public.", "The public donated 28,900 tonnes of food.", {NO, OPEN}),
    # each is not all together; ahead of something is not behind it; into is not from
    ("It carried 23 satellites with a combined mass of 7.4 tonnes.", "Each of the satellites has a mass of 7.4 tonnes.", {NO, OPEN}),
    ("The fund returned 0.5 percentage point less than its index.", "The fund beat its index by 0.5 percentage point.", {NO, OPEN}),
    ("The state paid 402 billion crowns into the fund.", "The state withdrew 402 billion crowns from the fund.", {NO, OPEN}),
    ("The state paid 402 billion crowns into the fund.", "The state has paid 402 billion crowns into the fund.", {YES}),
    # what somebody asks or tries to do has not happened; cut behind a singular is a past
    ("The operator has applied to extend the licence by 20 years.", "The licence has been extended by 20 years.", {NO, OPEN}),
    ("The operator has applied to extend the licence by 20 years.", "The operator wants the licence extended by 20 years.", {YES}),
    ("The company plans to cut 3,200 jobs.", "The company cut 3,200 jobs.", {NO, OPEN}),
    # a thing that the source tells of elsewhere only
    ("Women won 88 seats. Turnout in the capital was 61%. The winners made four promises.", "Women won 88 promises.", {NO, OPEN}),
    ("Snacks brought in 780 million pounds. Profit fell. Cocoa became dearer in the second half.", "Cocoa snacks brought in 780 million pounds.", {NO, OPEN}),
    # the day on which something was said is that of no figure; an earlier year is not counted from it; a year up to a month
    ("Coroners opened 39,200 inquests in 2024, the ministry said on Thursday. The average wait was 31.2 weeks, against 30.6 weeks a year earlier.", "The average wait was 30.6 weeks in 2024.", {NO, OPEN}),
    ("Coroners opened 39,200 inquests in 2024, the ministry said on Thursday. The average wait was 31.2 weeks.", "The average wait was 31.2 weeks in 2024.", {YES}),
    ("Visas fell 81% in the second quarter of 2024.", "Visas fell 81% over the year to June 2024.", {NO, OPEN}),
    # more than expected is not more than before; the end of a period; what was so before; words behind a part and its whole
    ("Claims rose by 17,000 to 238,000. Economists had forecast 226,000.", "Claims came in 17,000 higher than economists had expected.", {NO, OPEN}),
    ("The backlog at the end of June was $24.3 billion.", "The backlog booked in the first half of the year was $24.3 billion.", {NO, OPEN}),
    ("The Union Party won 26 seats.", "The Union Party won 26 seats in the outgoing assembly.", {NO, OPEN}),
    ("The Union Party won 26 seats.", "The Union Party won 26 seats in the assembly.", {YES}),
    ("The court sat with 34 of its 40 posts filled.", "34 of the court's posts were vacant.", {NO, OPEN}),
    ("The court sat with 34 of its 40 posts filled.", "34 of the court's posts were filled.", {YES}),
    ("The rate rose to 3.6% from 3.3%.", "The rate rose by 0.3 of a percentage point to 3.6%.", {YES}),
    # whose it is: whom the text opens with, in a sentence that names nobody
    ("Halden Systems reported revenue of $1.42 billion. Subscription income rose 19% to $1.18 billion.", "Halden's subscription income rose 19% to $1.18 billion.", {YES}),
    ("Halden Systems reported revenue of $1.42 billion. Subscription income at Orrin rose 19% to $1.18 billion.", "Halden's subscription income rose 19% to $1.18 billion.", {NO, OPEN}),
    # a part of what belongs to somebody; who did it, told from the other side
    ("Of the 66 amendments tabled by the opposition, four were adopted.", "Four of the opposition's 66 amendments were adopted.", {YES}),
    ("Of the 66 amendments tabled by the opposition, four were adopted.", "Six of the opposition's 66 amendments were adopted.", {NO, OPEN}),
    ("The Danish group Nordvind won the Gull Bank site with a bid of €63.40.", "The Gull Bank site was won by the Danish group Nordvind with a bid of €63.40.", {YES}),
    # what is agreed is not done; the same months of an earlier year
    ("Mellor has agreed to buy its rival Tansy for $1.8bn.", "Mellor has bought Tansy for $1.8bn.", {NO, OPEN}),
    ("Mellor has agreed to buy its rival Tansy for $1.8bn.", "Mellor will buy Tansy for $1.8bn.", {YES}),
    ("Cases reached 1,284 in the first half of 2024, against 436 in the same period of 2023.", "There were 436 cases in 2023.", {NO, OPEN}),
    ("Cases reached 1,284 in the first half of 2024, against 436 in the same period of 2023.", "There were 436 cases in the first half of 2023.", {YES}),
    # each is not both; the whole country is not a region of it
    ("The group ordered two hybrid vessels for £165 million.", "Each hybrid vessel costs £165 million.", {NO, OPEN}),
    ("The quake was the strongest in the region since 1988.", "It was the strongest quake in the country since 1988.", {NO, OPEN}),
    # a year that the source tells something else of; a change that it does not tell of
    ("A magnitude 6.8 quake struck on Sunday. In 1988 a tremor killed 1,100.", "The 1988 quake had a magnitude of 6.8.", {NO, OPEN}),
    ("A magnitude 6.8 quake struck on Sunday. In 1988 a tremor killed 1,100.", "The 1988 tremor killed 1,100.", {YES}),
    ("The ferries carried 4.6 million people. The Dublin route accounted for 1.2 million passengers.", "Passengers on the Dublin route rose to 1.2 million.", {NO, OPEN}),
    # how many were asked is not how many said so; un- denies; a denial ends with its clause; the age of a group
    ("A study of 2,900 parents found that 18% feared side effects.", "2,900 parents feared side effects.", {NO, OPEN}),
    ("A study of 2,900 parents found that 18% feared side effects.", "The study covered 2,900 parents.", {YES}),
    ("Of those infected, 71% had not been vaccinated.", "71% of those infected were unvaccinated.", {YES, OPEN}),
    ("Of those infected, 71% had not been vaccinated and 9% had received only one dose.", "Of those infected, 91% were vaccinated.", {NO, OPEN}),
    ("Children under five accounted for 612 cases. So far 41,000 have been given the shot.", "41,000 children have been given the shot so far.", {YES, OPEN}),
    ("Cases almost tripled from 436 to 1,284.", "Cases tripled from 19 to 1,284.", {NO, OPEN}),
    # people are no things, deaths no cases, and whoever tells a figure need not own it
    ("Two fatal accidents were recorded last year.", "Two people died in accidents last year.", {NO, OPEN}),
    ("So far 96,000 first doses have arrived.", "96,000 people have received a first dose.", {NO, OPEN}),
    ("Tarrow reported 318 new dengue cases, and 11 deaths.", "318 people died of dengue.", {NO, OPEN}),
    ("Chief executive Dana Mirek said 2,300 people work at the port.", "Dana Mirek employs 2,300 people.", {NO, OPEN}),
    ("The vaccine needs two doses three months apart.", "The doses are given two months apart.", {NO, OPEN}),
    # whose age, whose rise, which count: what a later or nearer noun is told of
    ("It operates 57 aircraft with an average age of 8.2 years, and plans to retire six older Boeing 737s.", "The Boeing 737s are 8.2 years old on average.", {NO, OPEN}),
    ("Two firefighters have died and 27 people have been treated.", "27 firefighters were treated.", {NO, OPEN}),
    ("Operating profit more than doubled to 186 million euros, on revenue of 1.41 billion, up 15%.", "Revenue rose 15%.", {YES, OPEN}),
    ("Operating profit more than doubled to 186 million euros, on revenue of 1.41 billion, up 15%.", "Operating profit rose 15%.", {NO, OPEN}),
    ("Fuel made up 31% of costs, down from 35%.", "Fuel costs fell 31%.", {NO, OPEN}),
    ("The airline added 14 routes.", "The airline operates 14 routes.", {NO, OPEN}),
    ("A strike in April cost 11 million. Shares have gained 28% since January.", "The strike took place in January.", {NO, OPEN}),
    # which people, since when, at what price, of which year, done which way
    ("Unemployment was 6.2%, with 318,000 people out of work.", "318,000 young people were out of work.", {NO, OPEN}),
    ("The bank has cut its rate three times since September.", "The bank cut its rate three times in September.", {NO, OPEN}),
    ("Shares closed down 6.8% at $22.40.", "The shares fell $22.40.", {NO, OPEN}),
    ("The drug brought in $740 million in 2016, but sales fell to $95 million last year.", "Sales were $95 million in 2016.", {NO, OPEN}),
    ("The drug brought in $740 million, 11% of its revenue, but sales fell to $95 million.", "Sales fell 11%.", {NO, OPEN}),
    ("The drug was approved in 2009.", "The drug was withdrawn in 2009.", {NO, OPEN}),
    ("The drug was approved in 2009.", "The drug was approved in 2009.", {YES}),
    # a timetable is a plan; a week is no year; a day without its year tells no year
    ("Work begins in September.", "Work began in September.", {NO, OPEN}),
    ("Work begins in September.", "Work will begin in September.", {YES}),
    ("Tarrow reported 318 new cases in the week to 8 November.", "Tarrow reported 318 cases this year.", {NO, OPEN}),
    ("The records were kept until 8 November.", "The records were kept until 2019.", {NO, OPEN}),
    # another one of the same kind, and another time
    ("A second rail terminal, costing $85 million, opened in January.", "A third rail terminal cost $85 million.", {NO, OPEN}),
    ("Cruise calls brought 214,000 passengers last year, still short of the 260,000 seen in 2019.", "Cruise passengers numbered 260,000 in 2019.", {YES, OPEN}),
    # an ordinal names the thing that a date is told of; above and below tell the way
    ("A fourth line has been put off and is now due to open in 2034.", "The fourth line opened in 2034.", {NO, OPEN}),
    ("The metro carried 6% more people than in 2023 but still 4% below the level of 2019.", "Passenger numbers rose 4%.", {NO, OPEN}),
    # a plan ends where the next predicate tells what is; the year of a record; the most since is none since
    ("The country has 3,100 MW of wind in operation and aims for 8,000 MW by 2032.", "The country aims for 8,000 MW of wind by 2032 and has 3,100 MW in operation.", {YES}),
    ("The country has 3,100 MW of wind in operation and aims for 8,000 MW by 2032.", "The country has 8,000 MW of wind in operation.", {NO, OPEN}),
    ("The festival sold 148,300 tickets this year, just short of the record of 151,900 set in 2019.", "The festival sold 148,300 tickets this year, just short of the 2019 record of 151,900.", {YES}),
    ("The festival sold 148,300 tickets this year, just short of the record of 151,900 set in 2019.", "The festival sold 148,300 tickets this year, just short of the 2021 record of 151,900.", {NO, OPEN}),
    ("Lenders approved 64,900 mortgages, the most since October 2022.", "Lenders approved 64,900 mortgages, a number not seen since October 2022.", {YES}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "statement", "verdicts"), PAIRS)
def test_pairs(source: str, statement: str, verdicts: set[str]) -> None:
    judge_pair(source, statement, verdicts)


def test_every_synonym_stands_in_one_row() -> None:
    words = [word for line in lines("synonyms_en.txt") for word in line.split("|")]
    assert len(set(words)) == len(words)


def test_synonyms_are_found_by_base_form() -> None:
    assert "unemployment" in synonyms_of("jobless") and synonyms_of("table") == ()
    assert is_phrase("out of work") and not is_phrase("out of town")
