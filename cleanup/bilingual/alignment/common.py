"""Common Chinese words and the English that often stands for them: what tells a pair of lines without names in it.

Not a dictionary to translate with: a word may have many other translations. Each entry is `中文=english,english`;
of an English word its stem counts (`traits.stem`), so `develop` stands for "development" and "developed", too.
"""

from __future__ import annotations

PEOPLE = """
我=i,my,me,mine,we,our 我们=we,our,us 咱们=we,our,us 你=you,your 您=you,your 你们=you,your 他=he,his,him 她=she,her
他们=they,their,them 她们=they,their,them 它=it,its 它们=they,their,them
自己=self,own,himself,myself,itself,themselves 大家=everyone,everybody,all,we,us 人=people,person,man,men,human,who
人们=people 人民=people 人员=personnel,staff,people 群众=people,masses,public,crowd 学生=student,pupil 老师=teacher
教师=teacher 教授=professor 专家=expert,specialist 记者=reporter,journalist,correspondent 医生=doctor,physician
患者=patient 病人=patient 孩子=child,children,kid,kids 儿童=child,children 女性=women,woman,female 男性=men,male,man
女人=women,woman 男人=men,man 老人=elderly,old,senior 青年=youth,young 年轻=young,youth 父母=parent
妈妈=mother,mom,mum,mama 母亲=mother 爸爸=father,dad 父亲=father 儿子=son 女儿=daughter 朋友=friend 家长=parent
家庭=family,families,home,household 用户=user 客户=customer,client 顾客=customer 消费者=consumer
员工=employee,staff,worker 工人=worker 农民=farmer,peasant 居民=resident 市民=citizen 公民=citizen
观众=audience,viewer 球员=player 教练=coach 队员=member,player 球迷=fans,fan 运动员=athlete,player
主席=president,chairman,chair 总统=president 总理=premier,prime,chancellor 部长=minister,head 书记=secretary
市长=mayor 主任=director,chief,head 院长=dean,president,director 校长=president,principal 领导=leader,lead
干部=cadre,official 官员=official 代表=represent,deput,delegat,behalf 成员=member 会员=member 党员=member 警察=police
民警=police 警方=police 士兵=soldier 演员=actor,actress 导演=director 作者=author,writer 投资者=investor
骑手=rider,deliver,courier,driver 商家=merchant,store,shop,seller,restaur 司机=driver 卖家=seller
"""
PLACES = """
中国=china,chinese 美国=america,american,us,u.s,united 英国=britain,british,uk,u.k,england,english 法国=france,french
德国=germany,german 俄罗斯=russia,russian 日本=japan,japanese 韩国=korea,korean 印度=india,indian 欧洲=europe,european
欧盟=eu,european 非洲=africa,african 南非=south,africa 亚洲=asia,asian 澳大利亚=australia,australian 加拿大=canada
意大利=italy,italian 西班牙=spain,spanish 巴西=brazil 北京=beijing 上海=shanghai 香港=hong,hk 台湾=taiwan
世界=world,global 全球=global,world 国际=international 国家=country,countries,nation,state
全国=national,nation,country 国内=domestic,china,home 海外=overseas,abroad 地区=region,area,district
地方=place,local,where 城市=city,cities,urban 农村=rural,village,countryside 乡村=rural,village 城乡=urban,rural
社区=communit 学校=school 大学=university,college 学院=college,school,institut,academy 医院=hospital
公司=company,companies,corporat,firm,co,inc 企业=enterpris,company,companies,business 银行=bank 酒店=hotel
餐厅=restaur 超市=supermark 市场=market 工厂=factory,factories,plant 机场=airport 车站=station 公园=park 省=provinc
市=city,municip 县=county 区=district,area,zone 村=village 镇=town 街道=street 道路=road 山=mountain,hill 河=river
湖=lake 南=south 北=north 办公室=office 现场=scene,site,spot,live 首都=capital
机构=institut,organiz,agency,agencies,body 部门=depart 政府=governm 法院=court 委员会=committee,commission
协会=associat 联盟=alliance,league,union 平台=platform
"""
THINGS = """
工作=work,job 经济=econom 社会=social,society 发展=develop,grow 建设=build,construct,develop 改革=reform 教育=educat
文化=cultur 科技=science,scientif,technolog,tech 技术=technolog,technical,technique 科学=science,scientif
研究=research,study,studies 创新=innovat 服务=service,serve 管理=manage,administ 安全=safe,secur 健康=health
环境=environm 生态=ecolog,eco 资源=resource 能源=energy 信息=informat 数据=data 网络=network,internet,online,web
互联网=internet 系统=system 项目=project,program,item 计划=plan,program 活动=activit,event,campaign
会议=meeting,conferen 大会=conferen,congress,meeting,assembly 论坛=forum 比赛=game,match,competit,race
冠军=champion,title 奖=award,prize 产品=product 产业=industr 行业=industr,sector 农业=agricult,farm 工业=industr
制造=manufact,make,made 生产=produc 价格=price 成本=cost 费用=fee,cost,expens 资金=fund,capital,money 投资=invest
贷款=loan 收入=income,revenue,earn 金额=amount,sum 税=tax 钱=money,pay,cash 元=yuan,rmb,cny 美元=dollar,us$,usd
欧元=euro 消费=consum,spend 贸易=trade 出口=export 进口=import 经营=operat,business,manage
业务=business,service,operat 合同=contract 协议=agreem 法律=law,legal
规定=provis,regulat,stipulat,rule,specif,prescrib 制度=system,regim,institut 政策=policy,policies
标准=standard,criteri 条件=condit 情况=situat,condit,case,circumst 问题=problem,issue,question 原因=reason,cause,why
结果=result,outcome 方式=way,mode,manner,method 方法=method,way,approach 措施=measure 办法=measure,way,method
目标=goal,target,objectiv,aim 作用=role,effect,function 影响=influenc,affect,impact,effect 能力=abilit,capab,capacit
水平=level 质量=quality 数量=number,quantit,amount 面积=area 规模=scale,size 时间=time,when 历史=history,historic
时代=era,times,age 生活=life,live,living 生命=life,lives 身体=body,physical,health 疫情=epidem,pandem,covid,outbreak
病毒=virus 新冠=covid,coronav 疫苗=vaccin 病例=case 感染=infect 治疗=treat,therap 药=drug,medicin,pharma 疾病=diseas
手术=surgery,surgical,operat 医疗=medical,health 保险=insur 汽车=car,auto,vehicl 车=car,vehicl,train,bus
飞机=plane,aircraf 手机=phone,mobile 电话=phone,call,telephon 电脑=comput 视频=video 照片=photo,picture
图片=picture,photo,image 电影=movie,film 电视=tv,televis 音乐=music 歌=song,sing 书=book 小说=novel,fiction 新闻=news
媒体=media 故事=story,stories,tale 语言=languag 中文=chinese 英语=english 课程=course,curricul,class
专业=profess,major,special 考试=exam,test 学习=learn,study 毕业=graduat 人才=talent 战略=strateg 体系=system
机制=mechan 功能=function,featur 模式=mode,model,pattern 精神=spirit,mental 思想=thought,ideolog,idea,thinking
理论=theor 党=party 革命=revolut 战争=war 军=army,militar,force 和平=peace 合作=cooperat,collab,partner 关系=relat
权利=right 责任=respons,liabil,duty 机会=opportun,chance 优势=advantag 特点=charact,featur 风险=risk
危机=crisis,crises 压力=pressur,stress 事故=accident 事件=incident,event 案件=case 水=water 空气=air 土地=land
房=house,housing,room 食品=food 食物=food 菜=dish,vegetab,food,cuisin 茶=tea 酒=wine,liquor,alcohol,beer,drink 鱼=fish
动物=animal 植物=plant 衣服=clothes,cloth 颜色=color,colour 红=red 绿=green 蓝=blue 黑=black,dark 黄=yellow
天气=weather 雪=snow 冰=ice 太阳=sun,solar 订单=order 快递=express,deliver,courier,parcel 退款=refund 退货=return
地址=address 外卖=takeout,takeaw,deliver,food 配送=deliver,distribut 客服=customer,service 账户=account 密码=password
支付=pay,payment 申请=apply,applicat 游戏=game,play 足球=football,soccer 篮球=basketba 球队=team 队=team 联赛=league
赛季=season 世界杯=world,cup 奥运=olympic 血=blood 皮肤=skin 名字=name 号码=number 邮件=email,mail,e-mail
"""
TIMES = """
年=year,annual 今年=this,year 去年=last,year 明年=next,year 今天=today 昨天=yesterd 明天=tomorrow
现在=now,current,present 目前=current,present,now,far 近年来=recent 近日=recent,day 最近=recent,late 以来=since
上午=morning,a.m,am 下午=afternoo,p.m,pm 晚上=evening,night,tonight 早上=morning 凌晨=morning 星期=week 小时=hour
分钟=minute 秒=second 之前=before,previous,ago 之后=after,later 以前=before,ago,past 以后=after,later,future
当时=time,then,when 同时=same,while,also,meanwhil,simultan 每天=every,day,daily 每年=every,year,annual,each
一直=always,been,all,keep,kept 已经=already,has,have,been 已=has,have,already,been 正在=is,are,being,was 未来=future
过去=past,former 开始=begin,began,start,begun 结束=end,finish,over 期间=during,period 世纪=centur 第一=first,no
首次=first 最后=last,final,end 再=again,then,more 马上=immediat,soon,right 经常=often,frequent 春=spring 夏=summer
秋=autumn,fall 冬=winter 周末=weekend 永远=forever,never,always,ever
"""
DOINGS = """
是=is,are,was,were,be,been 有=have,has,had,there,with 没有=no,not,without,none,never,don't
不=not,no,never,un,non,without 不是=not,isn't 没=not,no,never 说=said,say,says,told,tell
表示=said,say,express,show,state 介绍=introduc,said,accord 认为=believ,think,thought,consider
指出=point,noted,said,stated 告诉=told,tell 知道=know,knew,aware,find 觉得=feel,felt,think,thought
看=see,look,watch,read,view,saw 看到=see,saw,seen 听=hear,listen,heard 吃=eat,ate,eaten 喝=drink,drank
买=buy,bought,purchas 购买=buy,purchas,bought 卖=sell,sold,sale 销售=sale,sell,sold 需要=need,requir
可以=can,could,may,able 能=can,could,able 可能=may,might,possib,could,likely 应该=should,ought 应当=shall,should
必须=must,have 希望=hope,wish 喜欢=like,love 感谢=thank,grateful 谢谢=thank 请=please,invite,ask
请问=may,please,could,excuse,ask 帮=help 帮助=help,assist 支持=support 参加=attend,particip,join,part 举行=held,hold
举办=held,hold,host 召开=held,hold,convene 进行=carry,conduct,carried,make,perform,out
开展=carry,carried,conduct,launch 实施=implement 推进=promot,advanc 推动=promot,drive,push 促进=promot
加强=strength,enhanc 提高=improv,increas,enhanc,rais 提升=improv,enhanc,upgrad,rais,increas 增加=increas,add,more
增长=grow,increas,growth,rise 下降=declin,drop,decreas,fall,fell 减少=reduc,decreas,less 上涨=rise,rose,increas
超过=more,over,exceed 达到=reach,up 实现=achiev,realiz,realis 完成=complet,finish,accompli
取得=achiev,made,obtain,get,gain 获得=get,got,obtain,won,win,receiv,gain,award 成为=become,became 形成=form
建立=establ,set,build,built 成立=establ,found,set 设立=set,establ 提供=provid,offer,suppl 使用=use,using
利用=use,using,util 采用=adopt,use,using 组织=organiz,organis 包括=includ 发布=release,publish,issue,announc
发现=found,find,discover 发生=happen,occur,took,take 出现=appear,occur,emerg 造成=cause,result,lead,led
导致=cause,lead,led,result 解决=solv,resolv,settl 保护=protect 保障=guarant,ensur,secur,protect 确保=ensur
防止=prevent 控制=control 检查=check,inspect,examin 调查=investig,survey 报道=report 报告=report 宣布=announc,declar
要求=requir,request,demand,ask 建议=suggest,recommend,advice,advis,propos 选择=choose,choice,choos,select,chose
决定=decid,decision,determ 打开=open 关闭=clos 进入=enter,into 离开=leave,left 回家=home 回来=back,return
返回=return,back 等=etc,such,wait,other,and 等待=wait 联系=contact 写=write,wrote,written 读=read
找=find,look,found,seek 死=die,dead,death,died 杀=kill 受伤=injur,hurt,wound 战胜=defeat,beat,win 输=lose,lost
赢=win,won 击败=beat,defeat 合格=qualif 通过=through,pass,by,via,adopt 根据=accord,based 按照=accord
对于=for,to,regard 因为=because,since,due,for,as 由于=due,because,since,as 所以=so,therefore
因此=therefore,so,thus,hence 但=but,however,although,while 但是=but,however 如果=if 虽然=although,though,despit
而且=and,also,but 或者=or 或=or 以及=and,well 也=also,too,either 还=also,still,and 为了=for,order,to
关于=about,on,regard 什么=what 怎么=how,what,why 为什么=why 谁=who 哪=which,where,what 多少=how,many,much
几=several,few,how,some 所有=all,every 每=every,each,per 很多=many,much,lot 许多=many 更=more,better 最=most,best,est
很=very,so,quite 非常=very,extreme,really 只=only,just 大=big,large,great,huge,major 新=new 低=low
好=good,well,nice,fine,okay,ok 快=fast,quick,soon,speed,rapid 重要=import,key,signific,major
主要=main,major,mainly,primar 不同=differ,various 相关=relat,relev 全面=compreh,all,full 共同=common,joint,together
积极=activ,positiv 可爱=cute,lovely 漂亮=beauti,pretty 美丽=beauti 开心=happy,glad 幸福=happy,happi 难=difficul,hard
容易=easy,easi 好吃=delicious,tasty,good 对不起=sorry 抱歉=sorry,apolog 不好意思=sorry,excuse 你好=hello,hi
好的=okay,ok,all,right,fine,good 一次=once,one,time,first
"""
ENTRIES = f"{PEOPLE}{PLACES}{THINGS}{TIMES}{DOINGS}"
